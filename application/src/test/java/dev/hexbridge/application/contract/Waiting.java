package dev.hexbridge.application.contract;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a test's own thread wait for a future, with a bound. */
public final class Waiting {

    private static final long SECONDS = 30;

    private Waiting() {}

    public static <T> T of(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("the future failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError("no answer within " + SECONDS + " s", e);
        }
    }

    /** Why the future failed; that it does not fail is a fault of the test's subject. */
    public static Throwable failureOf(Future<?> future) {
        return of(future.<Throwable>transform(result ->
                Future.succeededFuture(result.failed() ? result.cause() : new AssertionError("it succeeded"))));
    }
}
