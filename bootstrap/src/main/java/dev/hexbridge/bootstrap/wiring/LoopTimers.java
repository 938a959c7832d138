package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Time as an event loop lets it pass. */
record LoopTimers(Vertx vertx) implements Timers {

    @Override
    public Future<Void> after(Duration time) {
        return vertx.timer(Math.max(1, time.toMillis()), java.util.concurrent.TimeUnit.MILLISECONDS)
                .mapEmpty();
    }
}
