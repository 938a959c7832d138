package dev.hexbridge.adapters.postgres.schema;

import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sql.Locks;
import dev.hexbridge.adapters.postgres.sql.Times;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Ends writers. One whose lock can be taken has no session any more, so nothing of it can become visible later; only
 * then is its last number final. One that is interpreted up to that number needs no reader any more.
 */
final class Retirement {

    private static final String ENDED = """
            with candidates as materialized (select id from writer where retired_at is null)
            select array_agg(id) from candidates where pg_try_advisory_xact_lock($1, id)
            """;

    /** A statement of its own: it has to see what was committed before the locks were given. */
    private static final String RETIRE = """
            update writer w set retired_at = $2, last_seq = coalesce(
                (select l.seq from inbox_log l where l.tenant = $1 and l.writer = w.id order by l.seq desc limit 1), 0)
            where w.id = any($3::int[])
            """;

    private static final String DRAIN = """
            update writer w set drained_at = $2
            where w.retired_at is not null and w.drained_at is null and w.last_seq <= coalesce(
                (select p.seq from cursor_position p where p.cursor = $1 and p.writer = w.id), 0)
            """;

    private final Pool pool;
    private final Owner owner;

    Retirement(Pool pool, Owner owner) {
        this.pool = pool;
        this.owner = owner;
    }

    Future<Void> run(Instant now) {
        OffsetDateTime time = Times.column(now);
        return pool.withTransaction(connection -> connection
                        .preparedQuery(ENDED)
                        .execute(Tuple.of(Locks.WRITER))
                        .compose(rows -> {
                            Integer[] ended = rows.iterator().next().getArrayOfIntegers(0);
                            return ended == null
                                    ? Future.succeededFuture()
                                    : connection
                                            .preparedQuery(RETIRE)
                                            .execute(Tuple.of(owner.tenant(), time)
                                                    .addValue(ended))
                                            .mapEmpty();
                        })
                        .compose(retired -> connection.preparedQuery(DRAIN).execute(Tuple.of(owner.cursor(), time))))
                .mapEmpty();
    }
}
