package dev.hexbridge.application.intake;

import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Says when the next piece of one kind of work may begin: at once as a rule, now and then while deliveries press or those
 * have enough that it works for. It never comes to a standstill. Lives on one event loop.
 */
public final class Pace {

    /** How long a rush may hold up the next piece. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** And those who have enough: with more than that in memory, the rest would have to be read a second time. */
    static final Duration APPETITE = Duration.ofMillis(250);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Pressure pressure;
    private final BooleanSupplier sated;
    private final Timers timers;
    private final InstantSource clock;
    private Instant last;

    Pace(Pressure pressure, BooleanSupplier sated, Timers timers, InstantSource clock) {
        this.pressure = pressure;
        this.sated = sated;
        this.timers = timers;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Completes when the next piece may begin. Never fails. */
    public Future<Void> turn() {
        Instant now = clock.instant();
        if (now.isBefore(last.plus(pause()))) {
            return timers.after(LOOK).compose(over -> turn());
        }
        last = now;
        return Future.succeededFuture();
    }

    private Duration pause() {
        if (pressure.isHigh()) {
            return PATIENCE;
        }
        return sated.getAsBoolean() ? APPETITE : Duration.ZERO;
    }
}
