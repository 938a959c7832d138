package dev.hexbridge.adapters.postgres.work;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;

/**
 * Finds out what became of a commit whose answer was lost. The first statement that writes tells the transaction's
 * id, and PostgreSQL itself remembers how each transaction ended ({@code pg_xact_status}): no table of attempts is
 * needed, and transactions that end well pay nothing.
 */
public final class CommitWitness {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_ASKED = 300;

    private final Vertx vertx;
    private final Pool pool;

    public CommitWitness(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /** Completes when the transaction is known to be committed; fails with the cause when it is known not to be. */
    Future<Void> ask(String transactionId, Throwable cause) {
        return ask(transactionId, cause, 1);
    }

    private Future<Void> ask(String transactionId, Throwable cause, int times) {
        return pool.preparedQuery("select pg_xact_status($1::text::xid8)")
                .execute(Tuple.of(transactionId))
                .map(rows -> String.valueOf(rows.iterator().next().getString(0)))
                .otherwise("no answer")
                .compose(status -> switch (status) {
                    case "committed" -> Future.succeededFuture();
                    case "aborted" -> Future.failedFuture(cause);
                    default -> again(transactionId, cause, times);
                });
    }

    private Future<Void> again(String transactionId, Throwable cause, int times) {
        if (times >= MOST_ASKED) {
            return Future.failedFuture(new IllegalStateException(
                    "nobody knows whether transaction " + transactionId + " was committed", cause));
        }
        Promise<Void> later = Promise.promise();
        vertx.setTimer(
                PAUSE.toMillis(), timer -> ask(transactionId, cause, times + 1).onComplete(later));
        return later.future();
    }
}
