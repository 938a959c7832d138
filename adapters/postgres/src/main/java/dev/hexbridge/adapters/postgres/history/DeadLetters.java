package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.application.port.outbound.History.Page;
import dev.hexbridge.application.port.outbound.History.Problem;
import dev.hexbridge.domain.message.Position;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What waits for a person, the oldest first: keys that are held or dead, and receipts in quarantine. */
final class DeadLetters {

    private static final OffsetDateTime EARLIER_THAN_ALL = OffsetDateTime.parse("0001-01-01T00:00:00Z");

    private static final String PAGE = """
            select * from (
                (select 'key-' || serial as id, since, state, link_key, attempts,
                    failure_kind, failure_text, failure_field,
                    null::date as day, null::int as writer, null::bigint as seq, '' as reason, '' as pointer
                from dirty_key
                where tenant is not distinct from $1 and state in ('held', 'dead') and since >= $2
                    and (since, ('key-' || serial) collate "C") > ($2, $3)
                    and ($4::text is null or state = $4) and ($5::text is null or failure_kind = $5)%1$s
                order by since, ('key-' || serial) collate "C"
                limit $6)
                union all
                (select 'receipt-' || day || '.' || writer || '.' || seq, at, verdict, null, 1, null, null, null,
                    day, writer, seq, reason, pointer
                from interpretation
                where tenant is not distinct from $1 and verdict = 'quarantined' and at >= $2
                    and (at, ('receipt-' || day || '.' || writer || '.' || seq) collate "C") > ($2, $3)
                    and ($4::text is null or verdict = $4) and ($5::text is null or 'unreadable' = $5)%1$s
                order by at, ('receipt-' || day || '.' || writer || '.' || seq) collate "C"
                limit $6)
            ) letters
            order by since, id collate "C"
            limit $6
            """;

    private static final String ALL = PAGE.formatted("");

    /** Served by another index. */
    private static final String OF_GROUP = PAGE.formatted(" and failure_group = $7");

    private final Pool pool;
    private final String tenant;

    DeadLetters(Pool pool, String tenant) {
        this.pool = pool;
        this.tenant = tenant;
    }

    Future<Page<DeadLetter>> page(DeadLetterQuery query) {
        int size = Windows.size(query.limit(), false);
        Tuple parameters = Tuple.of(tenant);
        query.cursor()
                .map(cursor -> Windows.decode(cursor, 2))
                .ifPresentOrElse(
                        keys -> parameters
                                .addValue(OffsetDateTime.parse(keys[0]))
                                .addValue(keys[1]),
                        () -> parameters.addValue(EARLIER_THAN_ALL).addValue(""));
        query.state().ifPresentOrElse(parameters::addValue, () -> parameters.addValue(null));
        query.kind().ifPresentOrElse(parameters::addValue, () -> parameters.addValue(null));
        parameters.addValue((long) size);
        query.group().ifPresent(parameters::addValue);
        return pool.preparedQuery(query.group().isPresent() ? OF_GROUP : ALL)
                .execute(parameters)
                .map(rows -> {
                    List<DeadLetter> window = StreamSupport.stream(rows.spliterator(), false)
                            .map(DeadLetters::letter)
                            .toList();
                    return Windows.page(window, size, query.limit(), letter -> true, it -> it.since() + "|" + it.id());
                });
    }

    private static DeadLetter letter(Row row) {
        Optional<Position> position = Optional.ofNullable(row.getLocalDate("day"))
                .map(day -> new Position(day, row.getInteger("writer"), row.getLong("seq")));
        Problem problem = position.isPresent()
                ? Problems.unreadable(Problems.where(row.getString("reason"), row.getString("pointer")))
                : Problems.of(row).orElse(Problems.UNTOLD);
        return new DeadLetter(
                row.getString("id"),
                row.getString("state"),
                position.map(Position::text).orElseGet(() -> row.getString("link_key")),
                row.getOffsetDateTime("since").toInstant(),
                row.getInteger("attempts"),
                problem);
    }
}
