package dev.hexbridge.adapters.postgres.ownership;

import dev.hexbridge.adapters.postgres.sql.Locks;
import dev.hexbridge.adapters.postgres.sql.Server;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds the slots. The session lock says that no other engine works here; PostgreSQL gives it back when the session
 * ends, however it ends. The epoch in the slots fences what a former owner may still have under way.
 */
public final class Ownership {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final SqlConnection connection;
    private final Owner owner;
    private final Promise<Void> deposed = Promise.promise();
    private final AtomicBoolean closing = new AtomicBoolean();

    private Ownership(SqlConnection connection, Owner owner) {
        this.connection = connection;
        this.owner = owner;
        connection.closeHandler(closed -> lost());
    }

    /**
     * Takes the slots over.
     *
     * @param who the tenant, and the name of this incarnation
     * @param patience how long to wait for another engine to end
     * @return the ownership; fails with a message for people when another engine goes on holding the slots
     */
    public static Future<Ownership> take(Vertx vertx, Server server, Owner who, Duration patience) {
        return PgConnection.connect(vertx, server.forWriters())
                .compose(connection -> lock(connection, patience)
                        .compose(locked -> takeSlots(connection, who))
                        .map(owner -> new Ownership(connection, owner))
                        .onFailure(cause -> connection.close()))
                .recover(cause -> Future.failedFuture(explained(cause, server, patience)));
    }

    private static Future<?> lock(SqlConnection connection, Duration patience) {
        return connection
                .query("set lock_timeout = " + Math.max(1, patience.toMillis()))
                .execute()
                .compose(set -> connection
                        .query("select pg_advisory_lock(" + Locks.ONE + ", " + Locks.OWNER + ")")
                        .execute());
    }

    /** Waits for the last transaction of the former owner, then makes all slots ours in one commit. */
    private static Future<Owner> takeSlots(SqlConnection connection, Owner who) {
        String fence = "select pg_advisory_xact_lock(" + Locks.ONE + ", " + Locks.FENCE + ")";
        String take = """
                update slot set owner = $1, epoch = (select max(epoch) + 1 from slot)
                returning epoch, cursor
                """;
        return connection
                .begin()
                .compose(transaction -> connection
                        .query(fence)
                        .execute()
                        .compose(alone -> connection.preparedQuery(take).execute(Tuple.of(who.incarnation())))
                        .compose(rows -> transaction
                                .commit()
                                .map(done -> owner(who, rows.iterator().next()))));
    }

    private static Owner owner(Owner who, Row row) {
        return new Owner(who.tenant(), who.incarnation(), row.getLong("epoch"), row.getInteger("cursor"));
    }

    private static Throwable explained(Throwable cause, Server server, Duration patience) {
        boolean held = cause instanceof PgException error && LOCK_NOT_AVAILABLE.equals(error.getSqlState());
        return held
                ? new IllegalStateException(
                        "another engine holds the journal at " + server + " and did not let go within "
                                + patience.toSeconds() + " s: stop it first, or give this one a database of its own",
                        cause)
                : cause;
    }

    /** A nameless engine, before it has taken anything. */
    public static Owner candidate(String tenant, UUID incarnation) {
        return new Owner(tenant, incarnation, 0, 0);
    }

    public Owner owner() {
        return owner;
    }

    /** Completes when the slots are lost: the engine must stop. Never completes after {@link #close()}. */
    public Future<Void> deposed() {
        return deposed.future();
    }

    public boolean isLost() {
        return deposed.future().isComplete();
    }

    /** Notes that a write found other owners. */
    public void lost() {
        if (!closing.get()) {
            deposed.tryComplete();
        }
    }

    /** Gives the lock back. */
    public Future<Void> close() {
        closing.set(true);
        return connection.close();
    }
}
