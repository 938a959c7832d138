package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sealing.DocumentCodec;
import dev.hexbridge.adapters.postgres.sealing.Sealed;
import dev.hexbridge.adapters.postgres.sealing.Sealer;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.application.port.outbound.SentDocuments;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.message.Slot;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What was sent for dirty keys, sealed in their own rows: it goes with them. */
record SentDocumentTable(Scope scope, Sealer sealer) implements SentDocuments {

    private static final String FIND = """
            select d.* from unnest($2::text[]) k(link_key)
            cross join lateral (
                select w.link_key, w.sent_format, w.sent_key_id, w.sent_wrapped, w.sent_document
                from dirty_key w where w.tenant = $1 and w.link_key = k.link_key limit 1
            ) d
            where d.sent_document is not null
            """;

    /** Locked in the order of keys before anything is written. */
    private static final String SAVE = """
            with owned as materialized (
                select i.*
                from unnest($4::text[], $5::smallint[], $6::smallint[], $7::int[], $8::bytea[], $9::bytea[])
                    as i(link_key, slot, format, key_id, wrapped, document)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), locked as materialized (
                select d.tenant, o.*
                from (select * from owned order by link_key) o
                cross join lateral (
                    select k.tenant from dirty_key k
                    where k.tenant = $1 and k.link_key = o.link_key limit 1 for update
                ) d
            ), saved as (
                update dirty_key d set sent_format = l.format, sent_key_id = l.key_id, sent_wrapped = l.wrapped,
                    sent_document = l.document
                from locked l
                where d.tenant = l.tenant and d.link_key = l.link_key
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    /** Documents on their way to the table. */
    private record Entry(String key, int slot, Sealed sealed) {}

    @Override
    public Future<Map<LinkKey, Unsettled>> find(List<LinkKey> keys) {
        return scope.find(FIND, keys, this::unsettled);
    }

    private Unsettled unsettled(Row row) {
        Sealed sealed = new Sealed(
                row.getShort("sent_format"),
                row.getInteger("sent_key_id"),
                row.getBuffer("sent_wrapped"),
                row.getBuffer("sent_document"));
        return new Unsettled(DocumentCodec.readAll(sealer.open(sealed, context(row.getString("link_key")))));
    }

    @Override
    public Future<Void> save(Map<LinkKey, Unsettled> sent) {
        if (sent.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Entry> entries = sent.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .toList();
        return scope.write(
                        SAVE,
                        scope.fenced(entries)
                                .texts(Entry::key)
                                .shorts(Entry::slot)
                                .shorts(entry -> entry.sealed().format())
                                .ints(entry -> entry.sealed().keyId())
                                .bytes(entry -> entry.sealed().wrapped())
                                .bytes(entry -> entry.sealed().body())
                                .tuple(),
                        entries.size())
                .mapEmpty();
    }

    private Entry entry(LinkKey key, Unsettled sent) {
        String text = Texts.clean(key.text());
        int slot = Slot.of(new TenantId(scope.owner().tenant()), key.source()).number();
        return new Entry(text, slot, sealer.seal(DocumentCodec.writeAll(sent.documents()), context(text)));
    }

    private static byte[] context(String linkKey) {
        return ("sent " + linkKey).getBytes(StandardCharsets.UTF_8);
    }
}
