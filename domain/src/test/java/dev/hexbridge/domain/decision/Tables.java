package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.decision.DecisionDocument.Hits;
import dev.hexbridge.domain.decision.DecisionDocument.Input;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.decision.DecisionDocument.Rule;
import dev.hexbridge.domain.mapping.DocumentFault;
import dev.hexbridge.domain.mapping.DocumentHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;

/** Decision tables in words, for tests. */
public final class Tables {

    private final Hits hits;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private Optional<Outcome> otherwise = Optional.empty();

    private Tables(Hits hits) {
        this.hits = hits;
    }

    public static Tables unique(String... inputs) {
        return new Tables(Hits.UNIQUE).looking(inputs);
    }

    public static Tables first(String... inputs) {
        return new Tables(Hits.FIRST).looking(inputs);
    }

    private Tables looking(String... names) {
        List.of(names).forEach(name -> inputs.add(new Input(name, Optional.empty(), List.of())));
        return this;
    }

    public Tables knowing(String input, String... values) {
        inputs.add(new Input(input, Optional.empty(), List.of(values)));
        return this;
    }

    public Tables at(String input, String path) {
        inputs.add(new Input(input, Optional.of(path), List.of()));
        return this;
    }

    /** A rule that sends to a pair. */
    public Tables rule(String pair, Map<String, Cell> when) {
        return rule(when, new Outcome.Taken(Map.of("pair", pair)));
    }

    public Tables rule(Map<String, Cell> when, Outcome then) {
        rules.add(new Rule(new TreeMap<>(when), then));
        return this;
    }

    public Tables otherwise(Outcome outcome) {
        otherwise = Optional.of(outcome);
        return this;
    }

    public DecisionDocument document() {
        DocumentHead head = new DocumentHead(DocumentHead.FORMAT, "test", 1);
        return new DecisionDocument(head, hits, inputs, List.of("pair", "site", "warehouse"), rules, otherwise);
    }

    public DecisionTable compiled() {
        return switch (DecisionCompiler.compile(document())) {
            case DecisionCompilation.Compiled compiled -> compiled.table();
            case DecisionCompilation.Faulty faulty ->
                Assertions.fail(faulty.faults().toString());
        };
    }

    List<String> faults() {
        return switch (DecisionCompiler.compile(document())) {
            case DecisionCompilation.Compiled compiled -> List.of();
            case DecisionCompilation.Faulty faulty ->
                faulty.faults().stream().map(DocumentFault::toString).toList();
        };
    }

    public static Cell is(String... values) {
        return new Cell.AnyOf(List.of(values));
    }

    public static Cell not(String... values) {
        return new Cell.NoneOf(List.of(values));
    }
}
