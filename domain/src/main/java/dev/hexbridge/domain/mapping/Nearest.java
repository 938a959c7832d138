package dev.hexbridge.domain.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest letters changed, if they are few. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int most = word.length() < 3 ? 1 : Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean 'x'?}, else what there is to choose from. */
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> candidates.isEmpty()
                        ? ""
                        : "; there is: "
                                + String.join(", ", candidates.stream().sorted().toList()));
    }

    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] before = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] now = new int[right.length() + 1];
            now[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
