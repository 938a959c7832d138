package dev.hexbridge.bootstrap.wiring;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** An event loop beside the core's. It ends with the event loops themselves. */
final class OtherLoop {

    private OtherLoop() {}

    /** Begins something on an event loop of its own; what that gives comes back on the caller's. */
    static <T> Future<T> begin(Vertx vertx, Supplier<Future<T>> work) {
        Promise<T> begun = Promise.promise();
        return vertx.deployVerticle(new AbstractVerticle() {
                    @Override
                    public void start(Promise<Void> done) {
                        work.get().onComplete(begun).<Void>mapEmpty().onComplete(done);
                    }
                })
                .compose(deployed -> begun.future());
    }
}
