package dev.hexbridge.domain.alert;

import java.time.Duration;
import java.util.Map;

/**
 * From where on something is a trouble.
 *
 * @param usual for every connection
 * @param special for single connections, by name
 */
public record Thresholds(Limits usual, Map<String, Limits> special) {

    public static final Thresholds USUAL = new Thresholds(Limits.USUAL, Map.of());

    public Thresholds {
        special = Map.copyOf(special);
    }

    /**
     * Limits.
     *
     * @param backlogAge age of the oldest key that the engine itself has to move
     * @param deadLetters dead keys and quarantined receipts
     * @param totalsHeld orders held since their total differs
     * @param eventGap silence of a source
     * @param expiresWithin how long before its end a secret is a trouble
     */
    public record Limits(
            Duration backlogAge, long deadLetters, long totalsHeld, Duration eventGap, Duration expiresWithin) {

        public static final Limits USUAL =
                new Limits(Duration.ofMinutes(15), 1, 1, Duration.ofHours(12), Duration.ofDays(21));
    }

    /** The limits of a connection. */
    public Limits of(String connection) {
        return special.getOrDefault(connection, usual);
    }

    /** The limits of a way: its source's own, else its target's own, else the usual ones. */
    Limits of(Vitals.Way way) {
        return special.getOrDefault(way.source(), of(way.target().replaceFirst("/.*", "")));
    }
}
