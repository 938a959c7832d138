package dev.hexbridge.application.intake;

import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
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
    private final Queue<Promise<Void>> queue = new ArrayDeque<>();
    private Instant last;

    Pace(Pressure pressure, BooleanSupplier sated, Timers timers, InstantSource clock) {
        this.pressure = pressure;
        this.sated = sated;
        this.timers = timers;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Completes when the next piece may begin; those who ask are served in their order. Never fails. */
    public Future<Void> turn() {
        if (queue.isEmpty() && pause().isZero()) {
            last = clock.instant();
            return Future.succeededFuture();
        }
        Promise<Void> turn = Promise.promise();
        queue.add(turn);
        if (queue.size() == 1) {
            lookLater();
        }
        return turn.future();
    }

    private void lookLater() {
        timers.after(LOOK).onSuccess(over -> look());
    }

    private void look() {
        int due = due();
        for (int i = 0; i < due; i++) {
            queue.remove().complete();
        }
        if (!queue.isEmpty()) {
            lookLater();
        }
    }

    /** All who ask when the rush is over, else one when its time has come. Who asks again meanwhile waits for the next look. */
    private int due() {
        Instant now = clock.instant();
        Duration pause = pause();
        if (now.isBefore(last.plus(pause))) {
            return 0;
        }
        last = now;
        return pause.isZero() ? queue.size() : 1;
    }

    private Duration pause() {
        if (pressure.isHigh()) {
            return PATIENCE;
        }
        return sated.getAsBoolean() ? APPETITE : Duration.ZERO;
    }
}
