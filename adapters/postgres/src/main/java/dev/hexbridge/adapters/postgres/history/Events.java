package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.Event;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.application.port.outbound.History.Page;
import dev.hexbridge.domain.message.Position;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Receipts, the newest first. What became of one is not stored with it: it follows from its interpretation, from the
 * keys that still bear it, from the attempts made with it, and from newer receipts of its entity.
 */
final class Events {

    private static final OffsetDateTime LATER_THAN_ALL = OffsetDateTime.parse("9999-12-31T12:00:00Z");

    private static final String PAGE = """
            with page as materialized (
                select l.day, l.writer, l.seq, l.connection, l.topic, l.delivery_id, l.received_at, l.root
                from inbox_log l
                where l.tenant is not distinct from $1 and (l.received_at, l.writer, l.seq) < ($2, $3, $4)
                order by l.received_at desc, l.writer desc, l.seq desc
                limit $5
            )
            select p.*, i.entity, i.verdict, i.reason, i.pointer, d.state, d.failure_text, d.failure_field,
                v.applied, c.day as cover_day, c.writer as cover_writer, c.seq as cover_seq
            from page p
            left join lateral (
                select * from interpretation m
                where m.tenant = $1 and m.writer = p.writer and m.seq = p.seq and m.day = p.day
                limit 1
            ) i on true
            left join lateral (
                select k.state, k.failure_text, k.failure_field
                from dirty_key k
                where i.verdict = 'marked' and k.tenant is not distinct from $1 and k.entity = i.entity
                    and k.snapshot_day = p.day and k.snapshot_writer = p.writer and k.snapshot_seq = p.seq
                order by case k.state when 'held' then 0 when 'dead' then 1 else 2 end
                limit 1
            ) d on true
            left join lateral (
                select true as applied
                from delivery a
                where i.verdict = 'marked' and a.tenant is not distinct from $1 and a.entity = i.entity
                    and a.snapshot_day = p.day and a.snapshot_writer = p.writer and a.snapshot_seq = p.seq
                    and a.result in ('delivered', 'unchanged', 'found')
                limit 1
            ) v on true
            left join lateral (
                select n.day, n.writer, n.seq
                from interpretation n
                where i.verdict = 'marked' and n.tenant is not distinct from $1 and n.entity = i.entity and n.verdict = 'marked'
                    and (n.version_updated_at, n.version_read_at) > (i.version_updated_at, i.version_read_at)
                order by n.version_updated_at, n.version_read_at
                limit 1
            ) c on true
            order by p.received_at desc, p.writer desc, p.seq desc
            """;

    private final Pool pool;
    private final String tenant;

    Events(Pool pool, String tenant) {
        this.pool = pool;
        this.tenant = tenant;
    }

    Future<Page<Event>> page(EventQuery query) {
        boolean filtered = query.connection().isPresent()
                || query.status().isPresent()
                || query.topic().isPresent();
        int size = Windows.size(query.limit(), filtered);
        Tuple parameters = Tuple.of(tenant);
        query.cursor()
                .map(cursor -> Windows.decode(cursor, 2))
                .ifPresentOrElse(
                        keys -> {
                            Position position = Position.parse(keys[1]);
                            parameters.addValue(OffsetDateTime.parse(keys[0]));
                            parameters.addValue(position.writer()).addValue(position.sequence());
                        },
                        () -> parameters.addValue(LATER_THAN_ALL).addValue(0).addValue(0L));
        return pool.preparedQuery(PAGE)
                .execute(parameters.addValue((long) size))
                .map(rows -> {
                    List<Event> window = StreamSupport.stream(rows.spliterator(), false)
                            .map(Events::event)
                            .toList();
                    return Windows.page(window, size, query.limit(), event -> isWanted(event, query), Events::keys);
                });
    }

    private static boolean isWanted(Event event, EventQuery query) {
        return Windows.matches(query.connection(), event.connection())
                && Windows.matches(query.topic(), event.topic())
                && Windows.matches(query.status(), event.status());
    }

    private static String keys(Event event) {
        return event.receivedAt() + "|" + event.position();
    }

    private static Event event(Row row) {
        Position position = new Position(row.getLocalDate("day"), row.getInteger("writer"), row.getLong("seq"));
        String status = status(row);
        return new Event(
                position.text(),
                row.getString("connection"),
                row.getString("topic"),
                row.getString("delivery_id"),
                row.getOffsetDateTime("received_at").toInstant(),
                Optional.ofNullable(row.getString("entity")).orElse(row.getString("root")),
                status,
                reason(row, status),
                status.equals("superseded") ? by(row) : Optional.empty());
    }

    private static String status(Row row) {
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return "received";
        }
        if (!verdict.equals("marked")) {
            return verdict;
        }
        String state = row.getString("state");
        if (state != null) {
            return state.equals("held") || state.equals("dead") ? state : "in-flight";
        }
        if (row.getBoolean("applied") != null) {
            return "applied";
        }
        return cover(row).isPresent() ? "superseded" : "in-flight";
    }

    private static Optional<String> reason(Row row, String status) {
        String reason = Optional.ofNullable(row.getString("reason")).orElse("");
        String told = switch (status) {
            case "held", "dead" -> Problems.text(row);
            case "quarantined" -> Problems.where(reason, row.getString("pointer"));
            default -> reason;
        };
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    /** The receipt that covers this one: as interpretation knew it, or as it turned out later. */
    private static Optional<String> by(Row row) {
        return "superseded".equals(row.getString("verdict"))
                ? Optional.ofNullable(row.getString("pointer"))
                : cover(row);
    }

    private static Optional<String> cover(Row row) {
        return Optional.ofNullable(row.getLocalDate("cover_day"))
                .map(day -> new Position(day, row.getInteger("cover_writer"), row.getLong("cover_seq")).text());
    }
}
