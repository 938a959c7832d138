package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.inbox.Opener;
import dev.hexbridge.adapters.postgres.ownership.Ownership;
import dev.hexbridge.adapters.postgres.sealing.Digests;
import dev.hexbridge.adapters.postgres.sealing.Sealer;
import dev.hexbridge.adapters.postgres.sql.Locks;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Transactions on a pool. BEGIN, the fence and the first statements travel together: nothing waits for an answer
 * that is not needed yet.
 *
 * <p>The fence is a lock that every transaction shares and a takeover takes alone: the takeover waits for those that
 * are under way, and those that come later see the new epoch in the slots they join.
 */
public final class PostgresUnitOfWork implements UnitOfWork {

    private static final String FENCE = "select pg_advisory_xact_lock_shared(" + Locks.ONE + ", " + Locks.FENCE + ")";

    private final Pool pool;
    private final Ownership ownership;
    private final Parts parts;
    private final CommitWitness witness;

    /** What the tables work with. */
    public record Parts(InstantSource clock, Sealer sealer, Digests digests, Opener opener) {}

    public PostgresUnitOfWork(Pool pool, Ownership ownership, Parts parts, CommitWitness witness) {
        this.pool = pool;
        this.ownership = ownership;
        this.parts = parts;
        this.witness = witness;
    }

    @Override
    public <T> Future<T> inTransaction(Function<Tables, Future<T>> work) {
        if (ownership.isLost()) {
            return Future.failedFuture(new Deposed("the connection that holds the slots was lost"));
        }
        return pool.getConnection()
                .compose(connection -> run(connection, work).onComplete(done -> connection.close()))
                .onFailure(cause -> {
                    if (cause instanceof Deposed) {
                        ownership.lost();
                    }
                });
    }

    private <T> Future<T> run(SqlConnection connection, Function<Tables, Future<T>> work) {
        Scope scope = new Scope(connection, ownership.owner());
        Future<?> begun = connection.query("begin").execute();
        Future<?> fenced = connection.query(FENCE).execute();
        Future<T> result =
                Future.<Tables>succeededFuture(new PostgresTables(scope, parts)).compose(work);
        return Future.join(begun, fenced, result)
                .compose(done ->
                        scope.fault().<Future<T>>map(Future::failedFuture).orElse(result))
                .transform(done -> done.succeeded()
                        ? commit(connection, scope, done.result())
                        : rollback(connection, scope.fault().orElse(done.cause())));
    }

    private <T> Future<T> commit(SqlConnection connection, Scope scope, T value) {
        return connection
                .query("commit")
                .execute()
                .map(done -> value)
                .recover(cause -> scope.transactionId()
                        .map(id -> witness.ask(id, cause).map(committed -> value))
                        .orElseGet(() -> Future.failedFuture(cause)));
    }

    /** The first fault is told, whether or not the rollback still reaches the server. */
    private static <T> Future<T> rollback(SqlConnection connection, Throwable cause) {
        return connection.query("rollback").execute().transform(done -> Future.failedFuture(cause));
    }
}
