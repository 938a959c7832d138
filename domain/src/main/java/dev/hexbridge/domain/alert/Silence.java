package dev.hexbridge.domain.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * When a source was heard last, and its longest silence of late. The memory of a long silence fades by a tenth a day.
 *
 * @param last when it was heard last, or began to be listened to
 * @param longest the longest silence
 * @param at when that was
 */
public record Silence(Instant last, Duration longest, Instant at) {

    private static final double KEPT_A_DAY = 0.9;

    public static Silence since(Instant start) {
        return new Silence(start, Duration.ZERO, start);
    }

    public Silence heard(Instant now) {
        Duration silence = Duration.between(last, now);
        return silence.compareTo(longest(now)) >= 0 ? new Silence(now, silence, now) : new Silence(now, longest, at);
    }

    /** What is remembered of the longest silence now. */
    public Duration longest(Instant now) {
        double days = Math.max(0, Duration.between(at, now).toMillis())
                / (double) Duration.ofDays(1).toMillis();
        return Duration.ofMillis((long) (longest.toMillis() * Math.pow(KEPT_A_DAY, days)));
    }
}
