package dev.hexbridge.adapters.sandboxdynamics.faults;

/**
 * A span of milliseconds, both ends included.
 *
 * @param min the least
 * @param max the most
 */
public record Range(int min, int max) {
    /** No time at all. */
    public static final Range NONE = new Range(0, 0);

    private static final int AN_HOUR = 3_600_000;

    /** Checks the ends. */
    public Range {
        checkMillis(min);
        checkMillis(max);
        if (max < min) {
            throw new IllegalArgumentException("max is not below min");
        }
    }

    static void checkMillis(int millis) {
        if (millis < 0 || millis > AN_HOUR) {
            throw new IllegalArgumentException("milliseconds are 0 to " + AN_HOUR);
        }
    }
}
