package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.ownership.Backend;
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
 *
 * <p>A crash breaks that memory: the id of a transaction of which nothing had reached the disk is given out again, and
 * the witness would tell of another one. So it is believed only while a session lives that was there before.
 */
public final class CommitWitness {

    private static final String UNKNOWABLE = "unknowable";
    private static final String ASK = """
            select case when exists (select from pg_stat_activity where pid = $2 and backend_start = $3)
                then pg_xact_status($1::text::xid8) else '%s' end
            """.formatted(UNKNOWABLE);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_ASKED = 300;

    private final Vertx vertx;
    private final Pool pool;

    public CommitWitness(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /**
     * What became of a commit?
     *
     * @param transactionId the transaction
     * @param elder a session that began before the transaction
     * @param cause why nobody knows
     */
    record Question(String transactionId, Backend elder, Throwable cause) {}

    /**
     * Completes when the transaction is known to be committed; fails with the cause when it is known not to be, and
     * when nobody can know.
     */
    Future<Void> ask(Question question) {
        return ask(question, 1);
    }

    private Future<Void> ask(Question question, int times) {
        Backend elder = question.elder();
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(question.transactionId(), elder.pid(), elder.start()))
                .map(rows -> String.valueOf(rows.iterator().next().getString(0)))
                .otherwise("no answer")
                .compose(status -> switch (status) {
                    case "committed" -> Future.succeededFuture();
                    case "aborted", UNKNOWABLE -> Future.failedFuture(question.cause());
                    default -> again(question, times);
                });
    }

    private Future<Void> again(Question question, int times) {
        if (times >= MOST_ASKED) {
            return Future.failedFuture(new IllegalStateException(
                    "nobody knows whether transaction " + question.transactionId() + " was committed",
                    question.cause()));
        }
        Promise<Void> later = Promise.promise();
        vertx.setTimer(PAUSE.toMillis(), timer -> ask(question, times + 1).onComplete(later));
        return later.future();
    }
}
