package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.application.port.outbound.Standings;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.reconciliation.Known;
import dev.hexbridge.domain.reconciliation.Known.Judged;
import dev.hexbridge.domain.reconciliation.Known.Pending;
import dev.hexbridge.domain.reconciliation.Known.Settled;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of entities, in one statement and so as of one moment. Each part goes by an index of its own; what is
 * not interpreted yet is looked through, which is bounded by the backlog. Links are found by the key's first part: after
 * an entity's text comes {@code >}, and {@code ?} is the next character.
 */
public final class PostgresStandings implements Standings {

    private static final String OF = """
            with asked as materialized (
                select entity from unnest($3::text[]) as a(entity)
            ), waiting as materialized (
                select distinct l.root
                from writer w
                left join cursor_position p on p.cursor = $2 and p.writer = w.id
                cross join lateral (
                    select f.root from inbox_log f
                    where f.tenant = $1 and f.writer = w.id and f.seq > coalesce(p.seq, 0)
                ) l
                where w.drained_at is null
            )
            select a.entity, 'newest' as part, s.version_updated_at as at, s.version_read_at as read_at,
                null as key, null as word, null as reason, null as ref
            from asked a cross join lateral (
                select * from snapshot f where f.tenant = $1 and f.entity = a.entity limit 1
            ) s
            union all
            select a.entity, 'unread', null, null, null, null, null, null
            from asked a join waiting w on w.root = a.entity
            union all
            select a.entity, 'judged', null, null, null, i.verdict, i.reason, null
            from asked a cross join lateral (
                select f.verdict, f.reason from interpretation f
                where f.tenant is not distinct from $1 and f.entity = a.entity
                order by (f.verdict in ('ignored', 'superseded')), f.at desc, f.seq desc
                limit 1
            ) i
            union all
            select a.entity, 'pending', null, null, k.link_key, k.state, k.failure_text, null
            from asked a cross join lateral (
                select f.link_key, f.state, f.failure_text from dirty_key f
                where f.tenant is not distinct from $1 and f.entity = a.entity
            ) k
            union all
            select a.entity, 'settled', null, null, n.link_key, n.ref_kind, null, n.ref_id
            from asked a cross join lateral (
                select f.link_key, f.ref_kind, f.ref_id from link f
                where f.tenant = $1 and f.link_key >= a.entity || '>' and f.link_key < a.entity || '?'
            ) n
            order by entity, part, key
            """;

    private final Pool pool;
    private final Owner owner;

    public PostgresStandings(Pool pool, Owner owner) {
        this.pool = pool;
        this.owner = owner;
    }

    @Override
    public Future<Map<EntityKey, Known>> of(List<EntityKey> entities) {
        if (entities.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Tuple parameters = Columns.of(entities)
                .value(owner.tenant())
                .value(owner.cursor())
                .texts(EntityKey::text)
                .tuple();
        return pool.preparedQuery(OF).execute(parameters).map(rows -> known(rows, entities));
    }

    private static Map<EntityKey, Known> known(RowSet<Row> rows, List<EntityKey> entities) {
        Map<String, List<Row>> parts = new HashMap<>();
        rows.forEach(row -> parts.computeIfAbsent(row.getString("entity"), unused -> new ArrayList<>())
                .add(row));
        Map<EntityKey, Known> known = new HashMap<>();
        entities.forEach(entity -> Optional.ofNullable(parts.get(Texts.clean(entity.text())))
                .ifPresent(of -> known.put(entity, known(of))));
        return known;
    }

    private static Known known(List<Row> rows) {
        Optional<SourceVersion> newest = Optional.empty();
        Optional<Judged> judged = Optional.empty();
        boolean unread = false;
        List<Pending> pending = new ArrayList<>();
        List<Settled> settled = new ArrayList<>();
        for (Row row : rows) {
            switch (row.getString("part")) {
                case "newest" -> newest = Optional.of(version(row));
                case "unread" -> unread = true;
                case "judged" -> judged = Optional.of(judged(row));
                case "pending" ->
                    pending.add(new Pending(
                            key(row),
                            KeyState.ofToken(row.getString("word")),
                            Optional.ofNullable(row.getString("reason"))));
                default ->
                    settled.add(new Settled(key(row), new TargetRef(row.getString("word"), row.getString("ref"))));
            }
        }
        return new Known(newest, unread, judged, pending, settled);
    }

    private static LinkKey key(Row row) {
        return LinkKey.parse(row.getString("key"));
    }

    private static Judged judged(Row row) {
        Judged.Kind kind = Judged.Kind.valueOf(row.getString("word").toUpperCase(Locale.ROOT));
        return new Judged(kind, row.getString("reason"));
    }

    private static SourceVersion version(Row row) {
        return new SourceVersion(
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("read_at").toInstant());
    }
}
