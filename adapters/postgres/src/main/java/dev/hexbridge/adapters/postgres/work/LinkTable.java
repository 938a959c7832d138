package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sealing.DocumentCodec;
import dev.hexbridge.adapters.postgres.sealing.Sealed;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.Links;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.message.Slot;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What was last settled for each key, its document sealed. */
record LinkTable(Scope scope, PostgresUnitOfWork.Parts parts) implements Links {

    private static final String FIND = """
            select l.* from unnest($2::text[]) k(link_key)
            cross join lateral (
                select * from link f where f.tenant = $1 and f.link_key = k.link_key limit 1
            ) l
            """;

    private static final String SAVE = """
            with owned as materialized (
                select i.*
                from unnest($5::text[], $6::smallint[], $7::text[], $8::text[], $9::text[], $10::text[],
                        $11::timestamptz[], $12::timestamptz[], $13::int[], $14::bigint[], $15::smallint[], $16::int[],
                        $17::bytea[], $18::bytea[])
                    as i(link_key, slot, entity, target, ref_kind, ref_id, version_updated_at, version_read_at,
                        map_version, revision, format, key_id, wrapped, document)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), saved as (
                insert into link as l (tenant, link_key, slot, entity, target, ref_kind, ref_id, version_updated_at,
                    version_read_at, map_version, revision, settled_at, format, key_id, wrapped, document)
                select $1, link_key, slot, entity, target, ref_kind, ref_id, version_updated_at,
                    version_read_at, map_version, revision, $4, format, key_id, wrapped, document
                from owned order by link_key
                on conflict (tenant, link_key) do update set
                    ref_kind = excluded.ref_kind, ref_id = excluded.ref_id,
                    version_updated_at = excluded.version_updated_at, version_read_at = excluded.version_read_at,
                    map_version = excluded.map_version, revision = excluded.revision, settled_at = excluded.settled_at,
                    format = excluded.format, key_id = excluded.key_id, wrapped = excluded.wrapped,
                    document = excluded.document
                where l.revision < excluded.revision
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    /** A link on its way to the table. */
    private record Entry(LinkKey key, Agreed agreed, Sealed sealed, int slot) {}

    @Override
    public Future<Map<LinkKey, Agreed>> find(List<LinkKey> keys) {
        return scope.find(FIND, keys, this::agreed);
    }

    private Agreed agreed(Row row) {
        Sealed sealed = new Sealed(
                row.getShort("format"), row.getInteger("key_id"), row.getBuffer("wrapped"), row.getBuffer("document"));
        StateDoc document = DocumentCodec.read(parts.sealer().open(sealed, context(row.getString("link_key"))));
        return new Agreed(
                new TargetRef(row.getString("ref_kind"), row.getString("ref_id")),
                document,
                new SourceVersion(
                        row.getOffsetDateTime("version_updated_at").toInstant(),
                        row.getOffsetDateTime("version_read_at").toInstant()),
                row.getInteger("map_version"),
                row.getLong("revision"));
    }

    private static byte[] context(String linkKey) {
        return Texts.clean(linkKey).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Future<Void> save(Map<LinkKey, Agreed> links) {
        if (links.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Entry> entries = links.entrySet().stream()
                .map(link -> entry(link.getKey(), link.getValue()))
                .toList();
        return scope.write(SAVE, parameters(entries), entries.size()).mapEmpty();
    }

    private Entry entry(LinkKey key, Agreed agreed) {
        Sealed sealed = parts.sealer().seal(DocumentCodec.write(agreed.document()), context(key.text()));
        int slot = Slot.of(new TenantId(scope.owner().tenant()), key.source()).number();
        return new Entry(key, agreed, sealed, slot);
    }

    private io.vertx.sqlclient.Tuple parameters(List<Entry> entries) {
        return scope.fenced(entries)
                .value(Times.column(parts.clock().instant()))
                .texts(entry -> entry.key().text())
                .shorts(Entry::slot)
                .texts(entry -> entry.key().source().text())
                .texts(entry -> entry.key().target().value())
                .texts(entry -> entry.agreed().ref().kind())
                .texts(entry -> entry.agreed().ref().id())
                .times(entry -> entry.agreed().version().updatedAt())
                .times(entry -> entry.agreed().version().readAt())
                .ints(entry -> entry.agreed().mapVersion())
                .longs(entry -> entry.agreed().revision())
                .shorts(entry -> entry.sealed().format())
                .ints(entry -> entry.sealed().keyId())
                .bytes(entry -> entry.sealed().wrapped())
                .bytes(entry -> entry.sealed().body())
                .tuple();
    }
}
