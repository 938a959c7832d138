package dev.hexbridge.adapters.sandboxdynamics.query;

import java.util.Locale;

/** A text in which {@code *} stands for any letters; case does not matter. */
public final class Wildcard {
    private final String pattern;

    /** Reads a pattern. */
    public Wildcard(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
    }

    /** Whether the text fits. Runs in the product of the lengths at worst, whatever the pattern. */
    public boolean matches(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        int inPattern = 0;
        int star = -1;
        int resume = 0;
        while (at < lower.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                resume = at;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == lower.charAt(at)) {
                inPattern++;
                at++;
            } else if (star >= 0) {
                inPattern = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(inPattern).chars().allMatch(c -> c == '*');
    }
}
