package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sealing.Veil;
import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.application.port.outbound.Snapshots;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Slot;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.message.TenantId;
import dev.hexbridge.domain.novelty.Sighting;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest snapshot interpreted of each entity. What was there before is read in the statement that overwrites it. */
record SnapshotTable(Scope scope, Veil veil) implements Snapshots {

    private static final String NOTE = """
            with owned as materialized (
                select i.*
                from unnest($4::text[], $5::smallint[], $6::timestamptz[], $7::timestamptz[], $8::uuid[], $9::date[],
                        $10::int[], $11::bigint[])
                    as i(entity, slot, updated_at, read_at, content, day, writer, seq)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), before as materialized (
                select k.*
                from owned o cross join lateral (
                    select * from snapshot f where f.tenant = $1 and f.entity = o.entity limit 1
                ) k
            ), noted as (
                insert into snapshot as k (tenant, entity, slot, version_updated_at, version_read_at, content,
                    receipt_day, receipt_writer, receipt_seq)
                select $1, entity, slot, updated_at, read_at, content, day, writer, seq
                from owned order by entity
                on conflict (tenant, entity) do update set
                    version_updated_at = excluded.version_updated_at, version_read_at = excluded.version_read_at,
                    content = excluded.content, receipt_day = excluded.receipt_day,
                    receipt_writer = excluded.receipt_writer, receipt_seq = excluded.receipt_seq
                where (k.version_updated_at, k.version_read_at)
                    < (excluded.version_updated_at, excluded.version_read_at)
            )
            select o.*, b.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from owned) o
            left join before b on true
            """;

    private static final String FIND = """
            select k.* from unnest($2::text[]) e(entity)
            cross join lateral (
                select * from snapshot f where f.tenant = $1 and f.entity = e.entity limit 1
            ) k
            """;

    @Override
    public Future<Map<EntityKey, Noted>> note(List<Noted> snapshots) {
        Map<EntityKey, Noted> newest = new HashMap<>();
        snapshots.forEach(noted -> newest.merge(noted.sighting().entity(), noted, SnapshotTable::newer));
        if (newest.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        return scope.write(NOTE, parameters(List.copyOf(newest.values())), newest.size())
                .map(rows -> known(rows, List.copyOf(newest.keySet())));
    }

    private static Noted newer(Noted one, Noted other) {
        return other.sighting().version().isNewerThan(one.sighting().version()) ? other : one;
    }

    private Tuple parameters(List<Noted> snapshots) {
        TenantId tenant = new TenantId(scope.owner().tenant());
        return scope.fenced(snapshots)
                .texts(noted -> noted.sighting().entity().text())
                .shorts(noted -> Slot.of(tenant, noted.sighting().entity()).number())
                .times(noted -> noted.sighting().version().updatedAt())
                .times(noted -> noted.sighting().version().readAt())
                .ids(noted -> veil.hide(noted.sighting().content()))
                .days(noted -> noted.receipt().day())
                .ints(noted -> noted.receipt().writer())
                .longs(noted -> noted.receipt().sequence())
                .tuple();
    }

    @Override
    public Future<Map<EntityKey, Noted>> find(List<EntityKey> entities) {
        if (entities.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Tuple parameters = Columns.of(entities)
                .value(scope.owner().tenant())
                .texts(EntityKey::text)
                .tuple();
        return scope.read(FIND, parameters).map(rows -> known(rows, entities));
    }

    /** A write that found nothing answers one row without an entity. */
    private Map<EntityKey, Noted> known(RowSet<Row> rows, List<EntityKey> asked) {
        Map<String, EntityKey> byText = new HashMap<>();
        asked.forEach(entity -> byText.put(Texts.clean(entity.text()), entity));
        Map<EntityKey, Noted> known = new HashMap<>();
        rows.forEach(row -> Optional.ofNullable(row.getString("entity"))
                .map(byText::get)
                .ifPresent(entity -> known.put(entity, noted(entity, row))));
        return known;
    }

    private Noted noted(EntityKey entity, Row row) {
        SourceVersion version = new SourceVersion(
                row.getOffsetDateTime("version_updated_at").toInstant(),
                row.getOffsetDateTime("version_read_at").toInstant());
        Position receipt = new Position(
                row.getLocalDate("receipt_day"), row.getInteger("receipt_writer"), row.getLong("receipt_seq"));
        return new Noted(new Sighting(entity, version, veil.show(row.getUUID("content"))), receipt);
    }
}
