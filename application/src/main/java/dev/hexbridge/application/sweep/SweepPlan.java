package dev.hexbridge.application.sweep;

import java.time.Duration;

/**
 * How often a target is looked through, and how far back.
 *
 * @param every the pause between two sweeps
 * @param overlap how far a sweep goes back behind the beginning of the last one
 * @param first how far the first sweep goes back
 * @param slice the time of creation that is asked for at once: so many documents are held in memory together
 */
public record SweepPlan(Duration every, Duration overlap, Duration first, Duration slice) {

    public static final SweepPlan USUAL =
            new SweepPlan(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofHours(6));
}
