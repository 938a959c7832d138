package dev.hexbridge.adapters.postgres.schema;

import dev.hexbridge.adapters.postgres.inbox.Generations;
import dev.hexbridge.adapters.postgres.inbox.Generations.Generation;
import dev.hexbridge.adapters.postgres.sql.Times;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;

/** Turns the two tables of seen delivery ids over: a delivery is remembered for eight to sixteen days. */
final class Rotation {

    private static final Duration SPAN = Duration.ofDays(8);

    private final Pool pool;
    private final Generations generations;

    Rotation(Pool pool, Generations generations) {
        this.pool = pool;
        this.generations = generations;
    }

    Future<Void> run(Instant now) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery("insert into dedupe_generation (current, since) values ('a', $1)"
                                + " on conflict do nothing")
                        .execute(Tuple.of(Times.column(now)))
                        .compose(there -> connection
                                .query("select current, since from dedupe_generation for update")
                                .execute())
                        .compose(rows -> turned(connection, rows.iterator().next(), now)))
                .onSuccess(generations::turnTo)
                .mapEmpty();
    }

    private static Future<Generation> turned(SqlConnection connection, Row row, Instant now) {
        Generation current = Generation.of(row.getString("current"));
        Instant since = row.getOffsetDateTime("since").toInstant();
        if (now.isBefore(since.plus(SPAN))) {
            return Future.succeededFuture(current);
        }
        Generation next = current.other();
        return connection
                .query("set local lock_timeout = 2000; truncate dedupe_" + next.letter())
                .execute()
                .compose(emptied -> connection
                        .preparedQuery("update dedupe_generation set current = $1, since = $2")
                        .execute(Tuple.of(next.letter(), Times.column(now))))
                .map(turned -> next);
    }
}
