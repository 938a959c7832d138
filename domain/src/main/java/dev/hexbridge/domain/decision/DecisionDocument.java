package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.mapping.DocumentHead;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A decision table as its author wrote it.
 *
 * @param head format, name and version
 * @param hits what it means that several rules fit
 * @param inputs what the rules look at
 * @param outputs the names of what the rules say; {@code pair} is the pair that takes the order
 * @param rules the rules
 * @param otherwise what becomes of orders that no rule fits
 */
public record DecisionDocument(
        DocumentHead head,
        Hits hits,
        List<Input> inputs,
        List<String> outputs,
        List<Rule> rules,
        Optional<Outcome> otherwise) {

    /** The output that names the pair. */
    public static final String PAIR = "pair";

    public DecisionDocument {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /** What it means that several rules fit one input. */
    public enum Hits {
        /** The first of them decides: the order of the rules counts. */
        FIRST,
        /** They must say the same: the order of the rules does not count. */
        UNIQUE
    }

    /**
     * One thing that the rules look at.
     *
     * @param name its name in the table
     * @param path where it is found in the order; empty for the standard inputs, which know it
     * @param values all values that there are, each order having exactly one; empty where there may be others
     */
    public record Input(String name, Optional<String> path, List<String> values) {

        public Input {
            values = List.copyOf(values);
        }
    }

    /**
     * One rule.
     *
     * @param when what it asks, by input; inputs that it does not name do not matter to it
     * @param then what it says
     */
    public record Rule(SortedMap<String, Cell> when, Outcome then) {

        public Rule {
            when = Collections.unmodifiableSortedMap(new TreeMap<>(when));
        }
    }

    /** What is said of an order. */
    public sealed interface Outcome {

        /**
         * It is taken.
         *
         * @param values the outputs by name
         */
        record Taken(Map<String, String> values) implements Outcome {

            public Taken {
                values = Collections.unmodifiableMap(new TreeMap<>(values));
            }
        }

        /** It is kept until a person has looked at it. */
        record Held(String reason) implements Outcome {}
    }
}
