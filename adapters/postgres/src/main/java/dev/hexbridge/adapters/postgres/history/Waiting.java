package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.application.port.outbound.History.Backlog;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what waits. What is uninterpreted is told by the distance between each writer's last number and the cursor:
 * no row is counted, and numbers that were given to duplicates may count until the cursor has passed them.
 */
final class Waiting {

    private static final String UNINTERPRETED = """
            select coalesce(sum(greatest(0, last.seq - coalesce(p.seq, 0))), 0)::bigint
            from writer w
            cross join lateral (
                select l.seq from inbox_log l where l.tenant = $1 and l.writer = w.id order by l.seq desc limit 1
            ) last
            left join cursor_position p on p.cursor = $2 and p.writer = w.id
            where w.drained_at is null
            """;

    private static final String KEYS = """
            select state, count(*) as keys, min(marked_at) as oldest, state in ('ready', 'waiting', 'unknown') as ours
            from dirty_key where tenant = $1 group by state
            """;

    private final Pool pool;
    private final Owner owner;
    private final InstantSource clock;

    Waiting(Pool pool, Owner owner, InstantSource clock) {
        this.pool = pool;
        this.owner = owner;
        this.clock = clock;
    }

    Future<Backlog> backlog() {
        Future<Long> uninterpreted = pool.preparedQuery(UNINTERPRETED)
                .execute(Tuple.of(owner.tenant(), owner.cursor()))
                .map(rows -> rows.iterator().next().getLong(0));
        Future<RowSet<Row>> keys = pool.preparedQuery(KEYS).execute(Tuple.of(owner.tenant()));
        return Future.all(uninterpreted, keys).map(both -> backlog(uninterpreted.result(), keys.result()));
    }

    private Backlog backlog(long uninterpreted, RowSet<Row> rows) {
        Map<String, Long> keys = new TreeMap<>();
        Optional<Instant> oldest = Optional.empty();
        for (Row row : rows) {
            keys.put(row.getString("state"), row.getLong("keys"));
            Instant first = row.getOffsetDateTime("oldest").toInstant();
            if (row.getBoolean("ours") && oldest.filter(first::isAfter).isEmpty()) {
                oldest = Optional.of(first);
            }
        }
        return new Backlog(uninterpreted, keys, oldest.map(since -> Duration.between(since, clock.instant())));
    }
}
