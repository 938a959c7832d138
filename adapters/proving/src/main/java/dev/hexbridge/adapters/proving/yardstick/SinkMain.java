package dev.hexbridge.adapters.proving.yardstick;

import dev.hexbridge.adapters.proving.child.Parent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes whatever is posted and counts it: {@code GET /_count} tells {@code posts} and {@code lastMicros}. */
public final class SinkMain {

    private long posts;
    private long lastMicros;

    private SinkMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Parent parent = new Parent();
        SinkMain sink = new SinkMain();
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(sink::serve)
                .listen(0, "127.0.0.1")
                .onSuccess(server -> parent.tell("http://127.0.0.1:" + server.actualPort()))
                .onFailure(failed -> System.exit(1));
        parent.outlive();
        System.exit(0);
    }

    private void serve(HttpServerRequest request) {
        if ("/_count".equals(request.path())) {
            request.response().end(Buffer.buffer("{\"posts\":" + posts + ",\"lastMicros\":" + lastMicros + "}"));
            return;
        }
        request.endHandler(end -> {
            posts++;
            lastMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            request.response().end();
        });
    }
}
