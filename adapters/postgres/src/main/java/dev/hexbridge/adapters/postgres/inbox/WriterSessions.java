package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.inbox.Generations.Generation;
import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sql.Locks;
import dev.hexbridge.adapters.postgres.sql.Server;
import dev.hexbridge.adapters.postgres.sql.Session;
import dev.hexbridge.adapters.postgres.sql.Times;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;

/** Opens connections in the role of new writers. */
public final class WriterSessions {

    private final Vertx vertx;
    private final Server server;
    private final Owner owner;
    private final Generations generations;
    private final InstantSource clock;

    public WriterSessions(Vertx vertx, Server server, Owner owner, Generations generations, InstantSource clock) {
        this.vertx = vertx;
        this.server = server;
        this.owner = owner;
        this.generations = generations;
        this.clock = clock;
    }

    /** A new writer. Its lock is taken before its row is there, so that nobody takes it for one that ended. */
    Future<WriterSession> open() {
        return Session.open(vertx, server).compose(session -> register(session).onFailure(cause -> session.close()));
    }

    private Future<WriterSession> register(Session session) {
        SqlConnection connection = session.connection();
        return connection
                .query("select nextval('writer_id')::int")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .compose(id -> lock(connection, id)
                        .compose(locked -> enter(connection, id))
                        .compose(entered -> prepare(connection))
                        .map(statements -> new WriterSession(session, id, owner.tenant(), generations, statements)));
    }

    private static Future<?> lock(SqlConnection connection, int id) {
        return connection.preparedQuery("select pg_try_advisory_lock($1, $2)").execute(Tuple.of(Locks.WRITER, id));
    }

    private Future<?> enter(SqlConnection connection, int id) {
        return connection
                .preparedQuery("insert into writer (id, node, started_at) values ($1, $2, $3)")
                .execute(Tuple.of(id, owner.incarnation(), Times.column(clock.instant())));
    }

    private static Future<WriterSession.Statements> prepare(SqlConnection connection) {
        return connection
                .prepare(AppendStatement.sql(Generation.A))
                .compose(intoA -> connection
                        .prepare(AppendStatement.sql(Generation.B))
                        .map(intoB -> new WriterSession.Statements(intoA, intoB)));
    }
}
