package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * Reads the inbox by following each writer that is not drained. A page takes from all of them in turn, so that a busy
 * one does not hide the others. A receipt whose key was erased is passed over.
 */
public final class LogReader {

    private static final String COLUMNS = """
            l.day, l.writer, l.seq, l.topic, l.delivery_id, l.event_id, l.triggered_at, l.schema_version, l.root,
            l.received_at, l.format, l.key_id, k.wrapped, l.body
            """;

    private static final String KEY =
            "join data_key k on k.tenant = l.tenant and k.writer = l.writer and k.seq = l.seq and k.day = l.day";

    private static final String READ = """
            select r.*
            from writer w
            left join unnest($2::int[], $3::bigint[], $4::date[]) c(writer, seq, day) on c.writer = w.id
            cross join lateral (
                select %s, row_number() over (order by l.seq) as turn
                from inbox_log l %s
                where l.tenant = $1 and l.writer = w.id and l.seq > coalesce(c.seq, 0)
                    and l.day >= coalesce(c.day, date '0001-01-01')
                order by l.seq
                limit $5
            ) r
            where w.drained_at is null
            order by r.turn, r.writer
            limit $5
            """.formatted(COLUMNS, KEY);

    private static final String FETCH = """
            select %s
            from unnest($2::date[], $3::int[], $4::bigint[]) p(day, writer, seq)
            join inbox_log l on l.tenant = $1 and l.writer = p.writer and l.seq = p.seq and l.day = p.day
            %s
            """.formatted(COLUMNS, KEY);

    private final Pool pool;
    private final String tenant;
    private final Opener opener;
    private final Map<Integer, Position> passed = new ConcurrentHashMap<>();

    public LogReader(Pool pool, String tenant, Opener opener) {
        this.pool = pool;
        this.tenant = tenant;
        this.opener = opener;
    }

    Future<List<Recorded>> read(Cursor from, int limit) {
        Tuple parameters = Columns.of(List.copyOf(from.sequences().entrySet()))
                .value(tenant)
                .ints(Map.Entry::getKey)
                .longs(Map.Entry::getValue)
                .days(entry -> notBefore(entry.getKey(), entry.getValue()))
                .value((long) limit)
                .tuple();
        return pool.preparedQuery(READ).execute(parameters).map(rows -> {
            List<Recorded> page = recorded(rows);
            page.forEach(recorded -> passed.put(recorded.position().writer(), recorded.position()));
            return page;
        });
    }

    /** A day before which a reader that stands here need not look: days never go back within a writer. */
    private LocalDate notBefore(int writer, long sequence) {
        Position known = passed.get(writer);
        return known != null && known.sequence() <= sequence ? known.day() : LocalDate.EPOCH.withYear(1);
    }

    Future<List<Recorded>> fetch(List<Position> positions) {
        if (positions.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Tuple parameters = Columns.of(positions)
                .value(tenant)
                .days(Position::day)
                .ints(Position::writer)
                .longs(Position::sequence)
                .tuple();
        return pool.preparedQuery(FETCH).execute(parameters).map(this::recorded);
    }

    private List<Recorded> recorded(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(opener::open).toList();
    }
}
