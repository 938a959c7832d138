package dev.hexbridge.application.care;

import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.application.port.outbound.VersionRadar;
import dev.hexbridge.application.port.outbound.VersionRadar.Standing;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Looks ahead, a few times a day, for the end of the version in which a source is spoken to: a source that drops a
 * version serves another one in its place and says so only in passing. Lives on one event loop.
 */
public final class VersionWatch {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration SOON = Duration.ofMinutes(10);

    private final ConnectionName source;
    private final VersionRadar radar;
    private final InstantSource clock;
    private final Timers timers;
    private final Signals signals;
    private boolean stopped;
    private String told = "";

    public VersionWatch(
            ConnectionName source, VersionRadar radar, InstantSource clock, Timers timers, Signals signals) {
        this.source = source;
        this.radar = radar;
        this.clock = clock;
        this.timers = timers;
        this.signals = signals;
    }

    /** Looks now, and from then on at intervals; completes after the first look, whatever it gave. */
    public Future<Void> start() {
        return radar.look().map(this::taken).compose(pause -> {
            timers.after(pause).onSuccess(due -> {
                if (!stopped) {
                    start();
                }
            });
            return Future.succeededFuture();
        });
    }

    public void stop() {
        stopped = true;
    }

    private Duration taken(Standing standing) {
        return switch (standing) {
            case Standing.Known known -> {
                known(known);
                yield EVERY;
            }
            case Standing.Later later -> SOON;
        };
    }

    private void known(Standing.Known known) {
        boolean asAsked = known.supported() && known.version().equals(known.served());
        signals.version(
                source.value(), asAsked, known.until().map(this::daysUntil).orElse(asAsked ? 0L : -1L));
        String fault = asAsked ? "" : known.served();
        if (!fault.equals(told)) {
            told = fault;
            Optional.of(fault).filter(served -> !served.isEmpty()).ifPresent(served -> complain(known));
        }
    }

    private long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(), day);
    }

    private void complain(Standing.Known known) {
        signals.noticed(
                "the version asked for is not served",
                Map.of(
                        "connection", source.value(),
                        "asked", known.version(),
                        "served", known.served(),
                        "newest", known.newest()));
    }
}
