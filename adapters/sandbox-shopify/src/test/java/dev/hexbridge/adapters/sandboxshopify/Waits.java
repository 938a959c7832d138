package dev.hexbridge.adapters.sandboxshopify;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** Waits for futures, with a bound. */
final class Waits {

    private Waits() {}

    static <T> T on(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
