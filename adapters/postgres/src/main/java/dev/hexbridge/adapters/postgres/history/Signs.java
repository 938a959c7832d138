package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.domain.alert.Vitals;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The vital signs, by three short questions. The census tells of a receipt what {@link Events} tells, but keeps those
 * apart that were marked and that neither a key nor an attempt nor another receipt accounts for. Of two receipts with the
 * very same version only one can be borne by a key: the other one covers it.
 */
final class Signs {

    private static final Duration SETTLED_DOWN = Duration.ofMinutes(1);
    private static final int CENSUS = 1_000;

    private static final String KEYS = """
            select split_part(entity, '/', 1) as source, substring(link_key from '@([^@]*)$') as target, state,
                coalesce(failure_kind, '') as failure, count(*) as keys, min(marked_at) as oldest, max(since) as newest
            from dirty_key where tenant is not distinct from $1
            group by 1, 2, 3, 4
            """;

    private static final String QUARANTINED = """
            select split_part(entity, '/', 1) as source, count(*) as receipts, max(at) as newest
            from interpretation where tenant is not distinct from $1 and verdict = 'quarantined'
            group by 1
            """;

    private static final String STATUSES = """
            with page as materialized (
                select l.day, l.writer, l.seq
                from inbox_log l
                where l.tenant is not distinct from $1 and l.received_at <= $2
                order by l.received_at desc
                limit $3
            ), told as (
                select coalesce(nullif(i.verdict, 'marked'), case
                    when i.verdict is null then 'received'
                    when k.state in ('held', 'dead') then k.state
                    when k.state is not null then 'in-flight'
                    when exists (
                        select from delivery a
                        where a.tenant is not distinct from $1 and a.entity = i.entity
                            and a.snapshot_day = p.day and a.snapshot_writer = p.writer and a.snapshot_seq = p.seq
                            and a.result in ('delivered', 'unchanged', 'found')
                    ) then 'applied'
                    when exists (
                        select from interpretation n
                        where n.tenant is not distinct from $1 and n.entity = i.entity and n.verdict = 'marked'
                            and (n.version_updated_at, n.version_read_at) >= (i.version_updated_at, i.version_read_at)
                            and (n.day, n.writer, n.seq) <> (p.day, p.writer, p.seq)
                    ) then 'superseded'
                    else '' end) as status
                from page p
                left join lateral (
                    select * from interpretation m
                    where m.tenant = $1 and m.writer = p.writer and m.seq = p.seq and m.day = p.day
                    limit 1
                ) i on true
                left join lateral (
                    select d.state from dirty_key d
                    where i.verdict = 'marked' and d.tenant is not distinct from $1 and d.entity = i.entity
                        and d.snapshot_day = p.day and d.snapshot_writer = p.writer and d.snapshot_seq = p.seq
                    order by case d.state when 'held' then 0 when 'dead' then 1 else 2 end
                    limit 1
                ) k on true
            )
            select status, count(*) as receipts from told group by status
            """;

    private final Pool pool;
    private final String tenant;
    private final InstantSource clock;

    Signs(Pool pool, Owner owner, InstantSource clock) {
        this.pool = pool;
        this.tenant = owner.tenant();
        this.clock = clock;
    }

    Future<Vitals.Journal> look() {
        Instant before = clock.instant().minus(SETTLED_DOWN);
        Future<RowSet<Row>> keys = pool.preparedQuery(KEYS).execute(Tuple.of(tenant));
        Future<RowSet<Row>> quarantined = pool.preparedQuery(QUARANTINED).execute(Tuple.of(tenant));
        Future<RowSet<Row>> census =
                pool.preparedQuery(STATUSES).execute(Tuple.of(tenant, Times.column(before), (long) CENSUS));
        return Future.all(keys, quarantined, census)
                .map(all -> new Vitals.Journal(
                        list(keys.result()).stream().map(Signs::keys).toList(),
                        list(quarantined.result()).stream()
                                .map(Signs::quarantined)
                                .toList(),
                        census(list(census.result()))));
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static Vitals.Keys keys(Row row) {
        return new Vitals.Keys(
                new Vitals.Way(row.getString("source"), row.getString("target")),
                row.getString("state"),
                row.getString("failure"),
                row.getLong("keys"),
                row.getOffsetDateTime("oldest").toInstant(),
                row.getOffsetDateTime("newest").toInstant());
    }

    private static Vitals.Quarantined quarantined(Row row) {
        return new Vitals.Quarantined(
                row.getString("source"),
                row.getLong("receipts"),
                row.getOffsetDateTime("newest").toInstant());
    }

    private static Vitals.Census census(List<Row> rows) {
        Map<String, Long> byStatus = new TreeMap<>();
        rows.forEach(row -> byStatus.put(row.getString("status"), row.getLong("receipts")));
        long looked = byStatus.values().stream().mapToLong(Long::longValue).sum();
        byStatus.remove("");
        return new Vitals.Census(looked, byStatus);
    }
}
