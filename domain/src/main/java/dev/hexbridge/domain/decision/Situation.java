package dev.hexbridge.domain.decision;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The inputs of one order, as a table sees them.
 *
 * @param values the values by input; none where the order says nothing
 */
public record Situation(Map<String, List<String>> values) {

    public Situation {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    List<String> of(String input) {
        return values.getOrDefault(input, List.of());
    }

    /** The values as they are compared. */
    Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        values.forEach((input, found) -> words.put(input, Words.folded(found)));
        return words;
    }

    /** {@code country = FR, tag = none}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = "
                        + (entry.getValue().isEmpty() ? "none" : String.join(" + ", entry.getValue())))
                .collect(Collectors.joining(", "));
    }
}
