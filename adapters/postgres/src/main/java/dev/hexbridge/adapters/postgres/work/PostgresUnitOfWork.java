package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.inbox.Opener;
import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.ownership.Ownership;
import dev.hexbridge.adapters.postgres.ownership.Tenure;
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
 * are under way, and those that come later see the new epoch in the slots they join. A transaction that says nothing
 * for 30 s is ended by the server, so that a paused engine cannot keep its successor waiting.
 */
public final class PostgresUnitOfWork implements UnitOfWork {

    private static final String FENCE = "select pg_advisory_xact_lock_shared(" + Locks.ONE + ", " + Locks.FENCE + ")";

    private static final String AWAY = "the session that holds the slots was lost; they are being taken again";

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
        return switch (ownership.tenure()) {
            case Tenure.Held held ->
                pool.getConnection()
                        .compose(connection -> run(connection, held, work).onComplete(done -> connection.close()))
                        .recover(cause -> Future.failedFuture(told(held.owner(), cause)));
            case Tenure.Away away -> Future.failedFuture(new IllegalStateException(AWAY));
            case Tenure.Over over -> Future.failedFuture(new Deposed("the slots are not ours any more"));
        };
    }

    /** A write may be late: this engine has lost the slots and taken them again while it was under way. */
    private Throwable told(Owner owner, Throwable cause) {
        return cause instanceof Deposed && !ownership.refused(owner) ? new IllegalStateException(AWAY, cause) : cause;
    }

    private <T> Future<T> run(SqlConnection connection, Tenure.Held held, Function<Tables, Future<T>> work) {
        Scope scope = new Scope(connection, held.owner());
        Future<?> begun = connection.query("begin").execute();
        Future<?> fenced = connection.query(FENCE).execute();
        Future<T> result =
                Future.<Tables>succeededFuture(new PostgresTables(scope, parts)).compose(work);
        return Future.join(begun, fenced, result)
                .compose(done ->
                        scope.fault().<Future<T>>map(Future::failedFuture).orElse(result))
                .transform(done -> done.succeeded()
                        ? commit(connection, scope, held, done.result())
                        : rollback(connection, scope.fault().orElse(done.cause())));
    }

    private <T> Future<T> commit(SqlConnection connection, Scope scope, Tenure.Held held, T value) {
        return connection
                .query("commit")
                .execute()
                .map(done -> value)
                .recover(cause -> scope.transactionId()
                        .map(id -> witness.ask(new CommitWitness.Question(id, held.backend(), cause))
                                .map(committed -> value))
                        .orElseGet(() -> Future.failedFuture(cause)));
    }

    /** The first fault is told, whether or not the rollback still reaches the server. */
    private static <T> Future<T> rollback(SqlConnection connection, Throwable cause) {
        return connection.query("rollback").execute().transform(done -> Future.failedFuture(cause));
    }
}
