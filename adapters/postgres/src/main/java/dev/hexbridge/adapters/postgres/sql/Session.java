package dev.hexbridge.adapters.postgres.sql;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;

/**
 * One session of its own, for what depends on a session: its locks, its numbers. It is asked for a sign of life every
 * two seconds, and closed when it has said nothing for eight: whoever depends on it hears of its end within that time.
 */
public final class Session {

    private static final long BEAT_MS = 2_000;

    private final Vertx vertx;
    private final Pool pool;
    private final SqlConnection connection;
    private final Promise<Void> closed = Promise.promise();
    private final long heart;
    private volatile boolean asked;

    private Session(Vertx vertx, Pool pool, SqlConnection connection) {
        this.vertx = vertx;
        this.pool = pool;
        this.connection = connection;
        this.heart = vertx.setPeriodic(BEAT_MS, beat -> ask());
        connection.closeHandler(gone -> ended());
    }

    /** Connects; the future comes on the context of the caller. */
    public static Future<Session> open(Vertx vertx, Server server) {
        return open(vertx, server, Wire.SILENCE);
    }

    static Future<Session> open(Vertx vertx, Server server, Duration silence) {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .with(Wire.silentFor(silence))
                .connectingTo(server.forWriters())
                .using(vertx)
                .build();
        return pool.getConnection()
                .map(connection -> new Session(vertx, pool, connection))
                .onFailure(cause -> pool.close());
    }

    public SqlConnection connection() {
        return connection;
    }

    /** Completes when the connection is gone, whoever closed it. */
    public Future<Void> closed() {
        return closed.future();
    }

    private void ask() {
        if (!asked) {
            asked = true;
            connection.query("select 1").execute().onComplete(answered -> asked = false);
        }
    }

    private void ended() {
        vertx.cancelTimer(heart);
        pool.close();
        closed.tryComplete();
    }

    public Future<Void> close() {
        vertx.cancelTimer(heart);
        return connection.close().transform(returned -> pool.close()).onComplete(gone -> ended());
    }
}
