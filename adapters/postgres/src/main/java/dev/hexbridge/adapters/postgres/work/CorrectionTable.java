package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sealing.DocumentCodec;
import dev.hexbridge.adapters.postgres.sealing.Sealed;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.Corrections;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.desire.Correction.Value;
import dev.hexbridge.domain.message.SourceVersion;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people decided for single documents, sealed: a corrected text may be a name or an address. */
record CorrectionTable(Scope scope, PostgresUnitOfWork.Parts parts) implements Corrections {

    private static final String KIND = "correction";

    private static final String RECORD = """
            with owned as (
                select 1 from slot where owner = $2 and epoch = $3 limit 1
            ), added as (
                insert into correction (tenant, link_key, principal, at, stays, version_updated_at, version_read_at,
                    format, key_id, wrapped, document)
                select $1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from owned
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    private static final String FIND = """
            select c.* from unnest($2::text[]) k(link_key)
            cross join lateral (
                select * from correction f
                where f.tenant = $1 and f.link_key = k.link_key order by f.id desc limit 1
            ) c
            """;

    @Override
    public Future<Void> record(LinkKey key, Correction correction) {
        String text = Texts.clean(key.text());
        Sealed sealed = parts.sealer().seal(DocumentCodec.write(document(correction.values())), context(text));
        return scope.write(
                        RECORD,
                        scope.fenced(List.of())
                                .value(text)
                                .value(Texts.clean(correction.principal()))
                                .value(Times.column(correction.at()))
                                .value(correction.stays())
                                .value(Times.column(correction.version().updatedAt()))
                                .value(Times.column(correction.version().readAt()))
                                .value((short) sealed.format())
                                .value(sealed.keyId())
                                .value(sealed.wrapped())
                                .value(sealed.body())
                                .tuple(),
                        1)
                .mapEmpty();
    }

    @Override
    public Future<Map<LinkKey, Correction>> find(List<LinkKey> keys) {
        return scope.find(FIND, keys, this::correction);
    }

    private Correction correction(Row row) {
        Sealed sealed = new Sealed(
                row.getShort("format"), row.getInteger("key_id"), row.getBuffer("wrapped"), row.getBuffer("document"));
        byte[] document = parts.sealer().open(sealed, context(row.getString("link_key")));
        return new Correction(
                values(DocumentCodec.read(document)),
                new SourceVersion(
                        row.getOffsetDateTime("version_updated_at").toInstant(),
                        row.getOffsetDateTime("version_read_at").toInstant()),
                row.getBoolean("stays"),
                row.getString("principal"),
                row.getOffsetDateTime("at").toInstant());
    }

    private static byte[] context(String linkKey) {
        return (KIND + " " + linkKey).getBytes(StandardCharsets.UTF_8);
    }

    private static StateDoc document(List<Value> values) {
        Map<String, TreeMap<String, FieldValue>> records = new TreeMap<>();
        records.put("", new TreeMap<>());
        values.forEach(value -> records.computeIfAbsent(value.record(), unused -> new TreeMap<>())
                .put(value.field(), new FieldValue.Text(value.text())));
        List<TargetRecord> all = new ArrayList<>();
        records.forEach((key, fields) -> all.add(new TargetRecord(KIND, key, fields)));
        return new StateDoc(all.getFirst(), all.subList(1, all.size()));
    }

    private static List<Value> values(StateDoc document) {
        List<Value> values = new ArrayList<>();
        add(values, document.root());
        document.children().forEach(record -> add(values, record));
        return values;
    }

    private static void add(List<Value> values, TargetRecord record) {
        record.fields().forEach((field, value) -> values.add(new Value(record.key(), field, value.display())));
    }
}
