package dev.hexbridge.adapters.alerts;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes posts, or fails as told. */
final class HttpReceiver {

    record Got(MultiMap headers, String body) {}

    final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    final List<String> attempts = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger failing = new AtomicInteger();
    volatile int refusal;
    volatile boolean silent;
    private final HttpServer server;

    HttpReceiver(Vertx vertx) throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/hook";
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            attempts.add(request.path());
            if (silent) {
                return;
            }
            if (refusal > 0) {
                request.response()
                        .putHeader("Location", "/elsewhere")
                        .setStatusCode(refusal)
                        .end("secret words");
            } else if (failing.getAndDecrement() > 0) {
                request.response().setStatusCode(503).end();
            } else {
                got.add(new Got(request.headers(), body.toString()));
                request.response().end("ok");
            }
        });
    }
}
