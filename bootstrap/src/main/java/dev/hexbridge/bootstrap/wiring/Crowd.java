package dev.hexbridge.bootstrap.wiring;

import io.vertx.core.http.HttpConnection;
import java.util.concurrent.atomic.AtomicInteger;

/** Bounds the connections of a listener: one too many is closed at once, before anything is read of it. */
final class Crowd {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    Crowd(int most) {
        this.most = most;
    }

    void enter(HttpConnection connection) {
        boolean fits = open.incrementAndGet() <= most;
        connection.closeHandler(closed -> open.decrementAndGet());
        if (!fits) {
            connection.close();
        }
    }
}
