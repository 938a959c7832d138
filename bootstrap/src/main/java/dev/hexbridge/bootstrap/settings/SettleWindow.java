package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.adapters.dynamics.DynamicsSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads how long a connection may take to bring about what it was sent after its answer was lost. */
final class SettleWindow {

    private SettleWindow() {}

    /** A window shorter than a request may take would let a request under way pass for one that never arrived. */
    static Optional<Duration> read(Node node, boolean real) {
        Duration shortest = real ? DynamicsSettings.Load.USUAL.requestTimeout() : Duration.ofSeconds(1);
        Optional<Duration> window = node.parsed("settleWindow", SettleWindow::duration, "a time such as 120s or 5m");
        if (window.filter(time -> time.compareTo(shortest) < 0).isPresent()) {
            node.fault("settleWindow", "is shorter than " + shortest.toSeconds() + " s");
        }
        return window;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }
}
