package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.decision.DecisionDocument.Hits;
import dev.hexbridge.domain.decision.DecisionDocument.Rule;
import dev.hexbridge.domain.mapping.Faults;
import java.util.List;

/**
 * Finds what is wrong with rules taken together: situations without a rule, rules that contradict each other, rules
 * that never decide anything. Each finding names the rule and an example.
 */
final class RuleCheck {

    /** A table with one gap has many; a few show what is meant. */
    private static final int GAPS = 5;

    private final DecisionDocument document;
    private final Space space;
    private final List<List<Clause>> clauses;
    private final Faults faults;

    RuleCheck(DecisionDocument document, List<CompiledInput> inputs, Faults faults) {
        this.document = document;
        this.space = new Space(inputs, document.rules());
        this.clauses = document.rules().stream().map(space::clauses).toList();
        this.faults = faults;
    }

    void run() {
        for (int index = 0; index < clauses.size(); index++) {
            idle(index);
            if (document.hits() == Hits.UNIQUE) {
                overlaps(index);
            }
        }
        if (document.otherwise().isEmpty()) {
            gaps();
        }
    }

    /** Rules before it leave it nothing, or it asks for what cannot be. */
    private void idle(int index) {
        boolean ordered = document.hits() == Hits.FIRST;
        List<List<Clause>> before = ordered ? clauses.subList(0, index) : List.of();
        Search.Result result = Search.of(space, List.of(clauses.get(index)), before, 1);
        if (result.situations().isEmpty() && result.complete()) {
            faults.add(
                    place(index),
                    ordered && index > 0
                            ? "never decides anything: rules before it fit whatever it fits"
                            : "fits no order: no value that there is meets it");
        }
    }

    private void overlaps(int index) {
        for (int other = 0; other < index; other++) {
            Rule one = document.rules().get(other);
            if (one.then().equals(document.rules().get(index).then())) {
                continue;
            }
            List<Situation> both = Search.of(space, List.of(clauses.get(other), clauses.get(index)), List.of(), 1)
                    .situations();
            if (!both.isEmpty()) {
                faults.add(
                        place(index),
                        "contradicts " + place(other) + ": both fit " + both.getFirst()
                                + "; tell them apart, or say \"hits\": \"first\"");
            }
        }
    }

    private void gaps() {
        Search.Result result = Search.of(space, List.of(), clauses, GAPS);
        result.situations()
                .forEach(example -> faults.add(
                        "/rules", "no rule fits " + example + "; add one, or say \"otherwise\" what becomes of it"));
        if (result.situations().isEmpty() && !result.complete()) {
            faults.add(
                    "/rules",
                    "too many combinations to see whether some rule always fits; say \"otherwise\" what becomes of"
                            + " the rest");
        }
    }

    private static String place(int index) {
        return "/rules/" + index;
    }
}
