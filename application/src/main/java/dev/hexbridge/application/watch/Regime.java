package dev.hexbridge.application.watch;

import dev.hexbridge.domain.alert.AlertBook;
import dev.hexbridge.domain.alert.Thresholds;
import java.time.Duration;

/**
 * How the watch goes about it.
 *
 * @param interval how often it looks
 * @param thresholds from where on something is a trouble
 * @param patience when to tell of a trouble again, and when it is over
 */
public record Regime(Duration interval, Thresholds thresholds, AlertBook.Patience patience) {

    public static final Regime USUAL = new Regime(
            Duration.ofSeconds(30),
            Thresholds.USUAL,
            new AlertBook.Patience(Duration.ofMinutes(2), Duration.ofHours(4), Duration.ofMinutes(5)));
}
