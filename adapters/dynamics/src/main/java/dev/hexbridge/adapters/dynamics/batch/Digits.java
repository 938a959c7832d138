package dev.hexbridge.adapters.dynamics.batch;

/** Texts of digits, as they stand in what peers send. */
public final class Digits {

    private Digits() {}

    /** Whether a text is made of ASCII digits alone, at least one. */
    public static boolean only(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
