package dev.hexbridge.application.intake;

import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Says when the next piece of one kind of work may begin: at once as a rule, now and then while deliveries press. It
 * never comes to a standstill: a rush without end leaves it a piece each {@link #PATIENCE}. Lives on one event loop.
 */
public final class Pace {

    /** How long a rush may hold up the next piece. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Pressure pressure;
    private final Timers timers;
    private final InstantSource clock;
    private final Queue<Promise<Void>> queue = new ArrayDeque<>();
    private Instant last;

    Pace(Pressure pressure, Timers timers, InstantSource clock) {
        this.pressure = pressure;
        this.timers = timers;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Completes when the next piece may begin; those who ask are served in their order. Never fails. */
    public Future<Void> turn() {
        if (queue.isEmpty() && !pressure.isHigh()) {
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
        if (!pressure.isHigh()) {
            last = now;
            return queue.size();
        }
        if (now.isBefore(last.plus(PATIENCE))) {
            return 0;
        }
        last = now;
        return 1;
    }
}
