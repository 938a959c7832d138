package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.inbox.Generations.Generation;
import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.domain.message.Position;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/**
 * The one statement of the ingest: it takes a batch of any size, keeps the rows whose delivery was not seen before,
 * and tells which those are. Keys are inserted in order, so that two writers never wait for each other in a circle.
 * {@code is_new} is an expression, not a join, because the planner cannot know how long the arrays are.
 */
final class AppendStatement {

    private AppendStatement() {}

    static String sql(Generation generation) {
        return """
                with incoming as (
                    select * from unnest($2::uuid[], $3::date[], $4::int[], $5::bigint[], $6::smallint[], $7::text[],
                            $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::text[], $13::text[],
                            $14::timestamptz[], $15::smallint[], $16::int[], $17::bytea[], $18::bytea[])
                        as i(key, day, writer, seq, slot, connection, topic, delivery_id, event_id, triggered_at,
                            schema_version, root, received_at, format, key_id, wrapped, body)
                ), fresh as (
                    insert into dedupe_%1$s (key)
                    select i.key from incoming i
                    where (select p.key from dedupe_%2$s p where p.key = i.key) is null
                    order by i.key
                    on conflict do nothing
                    returning key
                ), judged as materialized (
                    select i.*, i.key in (select f.key from fresh f) as is_new from incoming i
                ), logged as (
                    insert into inbox_log (tenant, day, writer, seq, slot, connection, topic, delivery_id, event_id,
                        triggered_at, schema_version, root, received_at, format, key_id, body)
                    select $1, day, writer, seq, slot, connection, topic, delivery_id, event_id,
                        triggered_at, schema_version, root, received_at, format, key_id, body
                    from judged where is_new order by seq
                ), keyed as (
                    insert into data_key (tenant, day, writer, seq, wrapped)
                    select $1, day, writer, seq, wrapped from judged where is_new order by seq
                )
                select seq from judged where is_new
                """.formatted(generation.letter(), generation.other().letter());
    }

    /** A receipt with its place. */
    record Placed(Position position, Pending pending) {}

    static Tuple parameters(String tenant, List<Placed> rows) {
        return Columns.of(rows)
                .value(tenant)
                .ids(row -> row.pending().key())
                .days(row -> row.position().day())
                .ints(row -> row.position().writer())
                .longs(row -> row.position().sequence())
                .shorts(row -> row.pending().envelope().slot())
                .texts(row -> row.pending().envelope().root().connection().value())
                .texts(row -> row.pending().envelope().origin().topic())
                .texts(row -> row.pending().envelope().origin().deliveryId())
                .optionalTexts(row -> row.pending().envelope().origin().eventId())
                .optionalTimes(row -> row.pending().envelope().origin().triggeredAt())
                .optionalTexts(row -> row.pending().envelope().origin().schemaVersion())
                .texts(row -> row.pending().envelope().root().text())
                .times(row -> row.pending().envelope().receivedAt())
                .shorts(row -> row.pending().sealed().format())
                .ints(row -> row.pending().sealed().keyId())
                .bytes(row -> row.pending().sealed().wrapped())
                .bytes(row -> row.pending().sealed().body())
                .tuple();
    }
}
