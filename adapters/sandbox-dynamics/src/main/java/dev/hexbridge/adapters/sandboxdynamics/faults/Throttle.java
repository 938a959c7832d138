package dev.hexbridge.adapters.sandboxdynamics.faults;

/**
 * Resource-based throttling: 429 at any time, also to a quiet client.
 *
 * @param everyNth every n-th request is refused; 0 for none
 * @param rate the probability that a request is refused, 0 to 1
 * @param retryAfterSeconds what {@code Retry-After} says; 0 or null sends no such header
 * @param insideBatchParts refuses single operations of a batch and lets the batch itself pass
 */
public record Throttle(int everyNth, double rate, int retryAfterSeconds, boolean insideBatchParts) {
    /** No throttling. */
    public static final Throttle NONE = new Throttle(0, 0, 0, false);

    /** Checks the odds. */
    public Throttle {
        Odds.check(rate, everyNth);
        if (retryAfterSeconds < 0) {
            throw new IllegalArgumentException("retryAfterSeconds is not negative");
        }
    }
}
