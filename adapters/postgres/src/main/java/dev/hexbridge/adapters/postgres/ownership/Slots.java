package dev.hexbridge.adapters.postgres.ownership;

import dev.hexbridge.adapters.postgres.sql.Locks;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.function.Supplier;

/** Takes the slots, over one session. */
final class Slots {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** No wait is longer than this at a time: a session that is silent for long is taken for dead. */
    private static final Duration SLICE = Duration.ofSeconds(2);

    private static final String ALONE = "select pg_advisory_xact_lock(" + Locks.ONE + ", " + Locks.FENCE + ")";
    private static final String ONLY = "select pg_advisory_lock(" + Locks.ONE + ", " + Locks.OWNER + ")";
    private static final String IF_FREE = "select pg_try_advisory_lock(" + Locks.ONE + ", " + Locks.OWNER + ")";

    private static final String TAKE = """
            update slot set owner = $1, epoch = (select max(epoch) + 1 from slot)
            returning epoch, cursor
            """;

    private static final String TAKE_AGAIN = """
            update slot set epoch = (select max(epoch) + 1 from slot)
            where not exists (select from slot where owner is distinct from $1)
            returning epoch, cursor
            """;

    private static final String TAKEN_BY_OTHERS = "select exists (select from slot where owner is distinct from $1)";

    /** Of this database alone: locks are kept apart by database. */
    private static final String END_OTHERS = """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and classid = %d and objid = %d and objsubid = 2 and granted
                and database = (select oid from pg_database where datname = current_database())
                and pid <> pg_backend_pid()
            """.formatted(Locks.ONE, Locks.OWNER);

    private static final String SELF = "select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()";

    private static final String END = """
            select pg_terminate_backend(pid) from pg_stat_activity where pid = $1 and backend_start = $2
            """;

    private final SqlConnection connection;

    Slots(SqlConnection connection) {
        this.connection = connection;
    }

    /** What became of an attempt to take again what was ours. */
    sealed interface Again {

        /** Ours again, under a new epoch. */
        record Taken(Owner owner) implements Again {}

        /** Our former session holds them yet, or another engine is about to take them. */
        record NotYet() implements Again {}

        /** Another engine has taken them since. */
        record Gone() implements Again {}
    }

    Future<Backend> self() {
        return connection.query(SELF).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Backend(row.getInteger(0), row.getOffsetDateTime(1));
        });
    }

    /**
     * Takes them, whoever had them: waits for the former owner's lock, and for the last of its transactions.
     *
     * @param insist whether the session of who holds them is ended; it is told by the epoch that it has been relieved
     */
    Future<Owner> take(Owner who, Duration patience, boolean insist) {
        Duration slice = patience.compareTo(SLICE) < 0 ? patience : SLICE;
        return waitAtMost(slice)
                .compose(set -> insist ? relieved() : connection.query(ONLY).execute())
                .compose(locked -> alone(() -> connection.preparedQuery(TAKE).execute(Tuple.of(who.incarnation()))))
                .map(rows -> owner(who, rows))
                .recover(cause -> isHeld(cause) && patience.compareTo(SLICE) > 0
                        ? take(who, patience.minus(slice), insist)
                        : Future.failedFuture(cause));
    }

    /** Both at once: we stand in the queue when the other session ends. */
    private Future<RowSet<Row>> relieved() {
        Future<RowSet<Row>> ended = connection.query(END_OTHERS).execute();
        Future<RowSet<Row>> locked = connection.query(ONLY).execute();
        return ended.compose(done -> locked);
    }

    /**
     * Takes them again after our session was lost, if nobody has taken them since. Our former session, which the server
     * may not have missed yet, is ended. No other engine bears our incarnation: an epoch that we wrote without being told
     * so is ours.
     */
    Future<Again> takeAgain(Owner owner, Backend former) {
        return connection
                .preparedQuery(TAKEN_BY_OTHERS)
                .execute(Tuple.of(owner.incarnation()))
                .compose(rows -> rows.iterator().next().getBoolean(0)
                        ? Future.succeededFuture(new Again.Gone())
                        : lockIfFree(owner, former));
    }

    private Future<Again> lockIfFree(Owner owner, Backend former) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(former.pid(), former.start()))
                .compose(ended -> connection.query(IF_FREE).execute())
                .compose(rows -> rows.iterator().next().getBoolean(0)
                        ? takeAgain(owner)
                        : Future.succeededFuture(new Again.NotYet()));
    }

    private Future<Again> takeAgain(Owner owner) {
        Tuple ours = Tuple.of(owner.incarnation());
        return waitAtMost(SLICE)
                .compose(set -> alone(() -> connection.preparedQuery(TAKE_AGAIN).execute(ours)))
                .<Again>map(rows -> rows.size() > 0 ? new Again.Taken(owner(owner, rows)) : new Again.Gone())
                .recover(cause ->
                        isHeld(cause) ? Future.succeededFuture(new Again.NotYet()) : Future.failedFuture(cause));
    }

    private Future<?> waitAtMost(Duration time) {
        return connection
                .query("set lock_timeout = " + Math.max(1, time.toMillis()))
                .execute();
    }

    /** In a transaction that waits for those of the former owner. */
    private Future<RowSet<Row>> alone(Supplier<Future<RowSet<Row>>> statement) {
        return connection
                .query("begin")
                .execute()
                .compose(begun -> connection.query(ALONE).execute())
                .compose(alone -> statement.get())
                .compose(rows -> connection.query("commit").execute().map(rows))
                .recover(cause -> connection
                        .query("rollback")
                        .execute()
                        .transform(done -> Future.<RowSet<Row>>failedFuture(cause)));
    }

    private static Owner owner(Owner who, RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new Owner(who.tenant(), who.incarnation(), row.getLong("epoch"), row.getInteger("cursor"));
    }

    /** Whether it failed because somebody else holds on to a lock. */
    static boolean isHeld(Throwable cause) {
        return cause instanceof PgException error && LOCK_NOT_AVAILABLE.equals(error.getSqlState());
    }
}
