package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;
import java.time.Duration;

/** Lets time pass without holding a thread. */
public interface Timers {

    /** Completes after the time has passed, on the caller's own context. */
    Future<Void> after(Duration time);
}
