package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.Slot;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import java.util.List;

/** What was attempted. Notes travel as one text with a separator: arrays of arrays do not survive unnest. */
record DeliveryTable(Scope scope) implements Deliveries {

    private static final String SEPARATOR = "\u001F";

    private static final String APPEND = """
            with owned as materialized (
                select i.*
                from unnest($4::text[], $5::text[], $6::text[], $7::smallint[], $8::date[], $9::int[], $10::bigint[],
                        $11::timestamptz[], $12::bigint[], $13::text[], $14::text[], $15::text[], $16::text[],
                        $17::text[], $18::text[], $19::text[])
                    with ordinality
                    as i(link_key, entity, target, slot, day, writer, seq, at, took_ms, step, result, target_id,
                        failure_kind, failure_text, failure_field, notes, turn)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), added as (
                insert into delivery (tenant, link_key, entity, target, slot, snapshot_day, snapshot_writer,
                    snapshot_seq, at, took_ms, step, result, target_id, failure_kind, failure_text, failure_field, notes,
                    epoch)
                select $1, link_key, entity, target, slot, day, writer, seq, at, took_ms, step, result, target_id,
                    failure_kind, failure_text, failure_field, string_to_array(notes, chr(31)), $3
                from owned order by turn
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    @Override
    public Future<Void> append(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return Future.succeededFuture();
        }
        TenantId tenant = new TenantId(scope.owner().tenant());
        return scope.write(
                        APPEND,
                        scope.fenced(attempts)
                                .texts(attempt -> attempt.key().text())
                                .texts(attempt -> attempt.key().source().text())
                                .texts(attempt -> attempt.key().target().value())
                                .shorts(attempt ->
                                        Slot.of(tenant, attempt.key().source()).number())
                                .days(attempt -> attempt.snapshot().day())
                                .ints(attempt -> attempt.snapshot().writer())
                                .longs(attempt -> attempt.snapshot().sequence())
                                .times(Attempt::at)
                                .longs(attempt -> attempt.took().toMillis())
                                .texts(attempt -> attempt.step().token())
                                .texts(attempt -> attempt.result().token())
                                .optionalTexts(Attempt::targetId)
                                .optionalTexts(attempt -> attempt.failure()
                                        .map(failure -> failure.kind().token()))
                                .optionalTexts(attempt -> attempt.failure().map(Failure::text))
                                .optionalTexts(attempt -> attempt.failure().flatMap(Failure::field))
                                .texts(DeliveryTable::notes)
                                .tuple(),
                        attempts.size())
                .mapEmpty();
    }

    private static String notes(Attempt attempt) {
        return String.join(
                SEPARATOR,
                attempt.notes().stream()
                        .map(note -> note.replace(SEPARATOR, " "))
                        .toList());
    }
}
