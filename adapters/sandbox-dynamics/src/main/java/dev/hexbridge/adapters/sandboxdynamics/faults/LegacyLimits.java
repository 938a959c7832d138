package dev.hexbridge.adapters.sandboxdynamics.faults;

/**
 * The per-user limits of old environments; the product dropped them in version 10.0.36 (Microsoft Learn: service
 * protection API limits). 0 switches a limit off.
 *
 * @param requests requests per window
 * @param windowSeconds the window
 * @param concurrent requests at the same time
 */
public record LegacyLimits(int requests, int windowSeconds, int concurrent) {
    /** No limits, as in current versions. */
    public static final LegacyLimits NONE = new LegacyLimits(0, 300, 0);

    /** Checks the limits. */
    public LegacyLimits {
        if (requests < 0 || windowSeconds < 1 || concurrent < 0) {
            throw new IllegalArgumentException("limits are not negative and the window is at least a second");
        }
    }
}
