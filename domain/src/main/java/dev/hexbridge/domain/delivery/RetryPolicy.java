package dev.hexbridge.domain.delivery;

import java.time.Duration;

/**
 * When to try again: exponential back-off with full jitter, so that keys that failed together do not come back
 * together. A transient failure is never given up: the key waits, visible with its age, until the target is back.
 *
 * @param base the span that the first wait is drawn from
 * @param cap the longest span
 */
public record RetryPolicy(Duration base, Duration cap) {

    public static final RetryPolicy DEFAULT = new RetryPolicy(Duration.ofMillis(500), Duration.ofMinutes(5));

    private static final int MOST_DOUBLINGS = 30;

    /**
     * The pause before the next attempt.
     *
     * @param failures how many attempts failed in a row, from 1
     * @param dice a random number from 0 (inclusive) to 1 (exclusive)
     */
    public Duration pauseAfter(int failures, double dice) {
        long doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
        long span = Math.min(cap.toMillis(), base.toMillis() << doublings);
        return Duration.ofMillis(1 + (long) (dice * span));
    }
}
