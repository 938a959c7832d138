package dev.hexbridge.adapters.shopify.admin;

import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.application.port.outbound.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the API version of every answer. A version that is no longer accessible does not fail: the shop serves the
 * oldest one that is, and says so in a header alone (Shopify docs: API versioning). It is noticed at once, then once a
 * minute while it lasts.
 */
public final class VersionWatch {

    /** Shopify names the version it served in this header. */
    public static final String HEADER = "X-Shopify-API-Version";

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String connection;
    private final String expected;
    private final Signals signals;
    private final InstantSource clock;

    private @Nullable String served;
    private long mismatches;
    private Instant silentUntil = Instant.MIN;

    public VersionWatch(String connection, String expected, Signals signals, InstantSource clock) {
        this.connection = connection;
        this.expected = expected;
        this.signals = signals;
        this.clock = clock;
    }

    /** The version that is asked for. */
    public String expected() {
        return expected;
    }

    /** The version that the newest answer was served with; empty before the first one. */
    public synchronized Optional<String> served() {
        return Optional.ofNullable(served);
    }

    /** How many answers were served with another version. */
    public synchronized long mismatches() {
        return mismatches;
    }

    void answered(Optional<String> header) {
        String version = header.orElse("none");
        long count = count(version);
        if (count > 0) {
            signals.noticed(
                    "A shop serves another API version than the one asked for",
                    Map.of(
                            "connection",
                            connection,
                            "expected",
                            expected,
                            "served",
                            AnswerJson.clean(version),
                            "answers",
                            Long.toString(count)));
        }
    }

    /** How many so far; zero where nothing is to be said. */
    private synchronized long count(String version) {
        served = version;
        if (version.equals(expected)) {
            silentUntil = Instant.MIN;
            return 0;
        }
        mismatches++;
        Instant now = clock.instant();
        if (now.isBefore(silentUntil)) {
            return 0;
        }
        silentUntil = now.plus(PAUSE);
        return mismatches;
    }
}
