package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.pair.Decided;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A decision table without faults, ready to decide. Pure: the same order always gets the same answer. */
public final class DecisionTable {

    private final DecisionDocument document;
    private final List<CompiledInput> inputs;
    private final List<Fit> fits;

    DecisionTable(DecisionDocument document, List<CompiledInput> inputs) {
        this.document = document;
        this.inputs = List.copyOf(inputs);
        this.fits = document.rules().stream().map(Fit::of).toList();
    }

    /** What it was compiled from. */
    public DecisionDocument document() {
        return document;
    }

    public String name() {
        return document.head().name();
    }

    /** Decides on an order. */
    public Choice decide(Order order) {
        Asked asked = new Asked(order);
        Map<String, List<String>> values = new TreeMap<>();
        inputs.forEach(input -> values.put(input.name(), input.values(asked)));
        return decide(new Situation(values));
    }

    /** Decides on what a table sees of an order. */
    public Choice decide(Situation situation) {
        Optional<String> stranger = inputs.stream()
                .flatMap(input -> input.stranger(situation.of(input.name())).stream())
                .findFirst();
        if (stranger.isPresent()) {
            return held(stranger.get(), situation);
        }
        Map<String, Set<String>> words = situation.words();
        for (int index = 0; index < fits.size(); index++) {
            if (fits.get(index).matches(words)) {
                return choice(document.rules().get(index).then(), situation);
            }
        }
        return document.otherwise()
                .map(outcome -> choice(outcome, situation))
                .orElseGet(() -> held("no rule fits", situation));
    }

    private Choice choice(Outcome outcome, Situation situation) {
        return switch (outcome) {
            case Outcome.Held held -> held(held.reason(), situation);
            case Outcome.Taken taken -> {
                Map<String, String> more = new TreeMap<>(taken.values());
                Optional<String> pair = Optional.ofNullable(more.remove(DecisionDocument.PAIR));
                yield new Choice.Taken(pair, new Decided(more));
            }
        };
    }

    private Choice held(String reason, Situation situation) {
        return new Choice.Held("The decision table " + name() + " says: " + reason + " (" + situation + ").");
    }
}
