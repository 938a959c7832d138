package dev.hexbridge.domain.decision;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When a rule fits.
 *
 * @param tests what is asked of each input that matters
 */
record Fit(Map<String, Test> tests) {

    /** What is asked of one input, its words folded. */
    sealed interface Test {

        /** Has, or has not, one of these. */
        record Among(Set<String> words, boolean wanted) implements Test {}

        /** Has, or has not, anything. */
        record Any(boolean wanted) implements Test {}
    }

    static Fit of(DecisionDocument.Rule rule) {
        Map<String, Test> tests = new TreeMap<>();
        rule.when().forEach((input, cell) -> tests.put(input, test(cell)));
        return new Fit(tests);
    }

    private static Test test(Cell cell) {
        return switch (cell) {
            case Cell.AnyOf any -> new Test.Among(Words.folded(any.values()), true);
            case Cell.NoneOf none -> new Test.Among(Words.folded(none.values()), false);
            case Cell.Present present -> new Test.Any(present.wanted());
        };
    }

    boolean matches(Map<String, Set<String>> words) {
        return tests.entrySet().stream().allMatch(entry -> {
            Set<String> found = words.getOrDefault(entry.getKey(), Set.of());
            return switch (entry.getValue()) {
                case Test.Among among -> found.stream().anyMatch(among.words()::contains) == among.wanted();
                case Test.Any any -> !found.isEmpty() == any.wanted();
            };
        });
    }
}
