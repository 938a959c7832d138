package dev.hexbridge.adapters.postgres.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlClient;

/**
 * Finds out whether a proxy between us and the server lends server connections out by the transaction. Session locks,
 * on which the ownership of slots rests, mean nothing then: they would belong to whoever is lent the connection next.
 */
public final class Pooling {

    public static final String TOLD = "there is a proxy in between that pools by the transaction (PgBouncer:"
            + " pool_mode=transaction); session locks do not hold through it: connect to the server itself, or"
            + " set pool_mode=session";

    private static final String PID = "select pg_backend_pid()";

    private Pooling() {}

    /**
     * Whether server connections are lent out by the transaction. One connection asks who serves it; another asks the
     * same and stays in its transaction, for which a pool hands it what was given back last; the first asks again.
     */
    public static Future<Boolean> between(Vertx vertx, Server server) {
        return PgConnection.connect(vertx, server.plain())
                .compose(one -> PgConnection.connect(vertx, server.plain())
                        .compose(other -> compared(one, other).eventually(() -> other.close()))
                        .eventually(() -> one.close()));
    }

    private static Future<Boolean> compared(PgConnection one, PgConnection other) {
        return pid(one).compose(first -> other.query("begin")
                .execute()
                .compose(begun -> pid(other))
                .compose(second -> pid(one).map(third -> isShared(first, second, third)))
                .eventually(() -> other.query("rollback").execute()));
    }

    static boolean isShared(int first, int second, int third) {
        return first != third || first == second;
    }

    private static Future<Integer> pid(SqlClient connection) {
        return connection
                .query(PID)
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
