package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.Interpretations;
import dev.hexbridge.domain.failure.FailureGroup;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What was made of each receipt, and the digests by which its entity is found. */
record InterpretationTable(Scope scope, PostgresUnitOfWork.Parts parts) implements Interpretations {

    private static final String RECORD = """
            with owned as materialized (
                select i.*
                from unnest($5::date[], $6::int[], $7::bigint[], $8::smallint[], $9::text[], $10::text[], $11::text[],
                        $12::text[], $13::text[], $14::timestamptz[], $15::timestamptz[], $16::text[])
                    as i(day, writer, seq, slot, entity, related, verdict, reason, pointer, updated_at, read_at, likeness)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), made as (
                insert into interpretation (tenant, day, writer, seq, entity, related, verdict, reason, pointer,
                    version_updated_at, version_read_at, failure_group, at, epoch)
                select $1, day, writer, seq, entity, related, verdict, reason, pointer, updated_at, read_at, likeness, $4,
                    $3
                from owned order by writer, seq
                on conflict do nothing
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    private static final String QUARANTINED = """
            select day, writer, seq from interpretation
            where tenant is not distinct from $1 and verdict = 'quarantined' and failure_group = $2 and at <= $3
            order by at limit $4
            """;

    private static final String REOPEN = """
            with mine as (
                select 1 from slot where owner = $2 and epoch = $3 limit 1
            ), found as materialized (
                select l.*, k.wrapped
                from inbox_log l
                cross join lateral (
                    select d.wrapped from data_key d
                    where d.tenant = l.tenant and d.writer = l.writer and d.seq = l.seq and d.day = l.day
                    limit 1
                ) k
                join slot s on s.number = l.slot and s.owner = $2 and s.epoch = $3
                where l.tenant = $1 and l.day = $4 and l.writer = $5 and l.seq = $6
            ), gone as (
                delete from interpretation i using found f
                where i.tenant = f.tenant and i.day = f.day and i.writer = f.writer and i.seq = f.seq
                    and i.verdict = 'quarantined'
                returning i.seq
            )
            select o.owned, o.xid, f.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from mine) o
            left join (select found.* from found join gone on gone.seq = found.seq) f on true
            """;

    /** A term of an entity. */
    record Term(UUID digest, EntityKey entity, int slot) {}

    @Override
    public Future<Void> record(List<Interpretation> interpretations) {
        if (interpretations.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Term> terms = interpretations.stream()
                .flatMap(made -> made.terms().stream()
                        .map(parts.digests()::of)
                        .flatMap(Optional::stream)
                        .map(digest -> new Term(digest, made.entity(), slot(made))))
                .distinct()
                .toList();
        Future<?> rows = scope.write(
                RECORD,
                scope.fenced(interpretations)
                        .value(Times.column(parts.clock().instant()))
                        .days(made -> made.recorded().position().day())
                        .ints(made -> made.recorded().position().writer())
                        .longs(made -> made.recorded().position().sequence())
                        .shorts(InterpretationTable::slot)
                        .texts(made -> made.entity().text())
                        .optionalTexts(made -> made.related().map(EntityKey::text))
                        .texts(made -> token(made.verdict()))
                        .texts(made -> made.verdict().reason())
                        .texts(made -> pointer(made.verdict()))
                        .optionalTimes(made -> made.version().map(SourceVersion::updatedAt))
                        .optionalTimes(made -> made.version().map(SourceVersion::readAt))
                        .optionalTexts(InterpretationTable::likeness)
                        .tuple(),
                interpretations.size());
        return Future.join(rows, new TermTable(scope).add(terms)).mapEmpty();
    }

    private static int slot(Interpretation made) {
        return made.recorded().receipt().slot().number();
    }

    private static String token(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Marked marked -> "marked";
            case Verdict.Ignored ignored -> "ignored";
            case Verdict.Superseded superseded -> "superseded";
            case Verdict.Filtered filtered -> "filtered";
            case Verdict.Quarantined quarantined -> "quarantined";
        };
    }

    /** What the verdict points at: the place of a fault, or the receipt that covers this one. */
    private static String pointer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Quarantined quarantined -> quarantined.pointer();
            case Verdict.Superseded superseded -> superseded.by().text();
            case Verdict.Marked marked -> "";
            case Verdict.Ignored ignored -> "";
            case Verdict.Filtered filtered -> "";
        };
    }

    private static Optional<String> likeness(Interpretation made) {
        return made.verdict() instanceof Verdict.Quarantined quarantined
                ? Optional.of(FailureGroup.id(made.entity().connection().value(), quarantined.failure()))
                : Optional.empty();
    }

    @Override
    public Future<List<Position>> quarantined(String group, Instant until, int limit) {
        Tuple parameters = Tuple.of(scope.owner().tenant(), group, Times.column(until), (long) limit);
        return scope.read(QUARANTINED, parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Position(row.getLocalDate("day"), row.getInteger("writer"), row.getLong("seq")))
                        .toList());
    }

    @Override
    public Future<Optional<Recorded>> reopen(Position position) {
        return scope.write(
                        REOPEN,
                        scope.fenced(List.of())
                                .value(position.day())
                                .value(position.writer())
                                .value(position.sequence())
                                .tuple(),
                        1)
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return Optional.ofNullable(row.getString("root"))
                            .map(found -> parts.opener().open(row));
                });
    }
}
