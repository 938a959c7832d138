package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.Group;
import dev.hexbridge.application.port.outbound.History.GroupQuery;
import dev.hexbridge.application.port.outbound.History.Page;
import dev.hexbridge.domain.message.EntityKey;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Groups of like failures. Counting walks over the index of all that waits for a person, not over the rows; the rows of
 * a few members of each group on the page are looked at.
 */
final class Groups {

    private static final OffsetDateTime EARLIER_THAN_ALL = OffsetDateTime.parse("0001-01-01T00:00:00Z");

    private static final String PAGE = """
            with waiting as (
                select failure_group, since as at from dirty_key
                where tenant is not distinct from $1 and state in ('held', 'dead') and failure_group is not null
                    and ($4::text is null or failure_kind = $4)
                union all
                select failure_group, at from interpretation
                where tenant is not distinct from $1 and verdict = 'quarantined' and failure_group is not null
                    and ($4::text is null or 'unreadable' = $4)
            ), page as materialized (
                select failure_group, count(*) as members, min(at) as oldest, max(at) as newest
                from waiting
                group by failure_group
                having (min(at), failure_group) > ($2, $3 collate "C")
                order by min(at), failure_group
                limit $5
            )
            select p.*, s.keys, s.failure_kind, s.failure_text, s.failure_field, s.place
            from page p
            cross join lateral (
                select array_agg(o.key order by o.at, o.key) as keys,
                    (array_agg(o.failure_kind order by o.at, o.key))[1] as failure_kind,
                    (array_agg(o.failure_text order by o.at, o.key))[1] as failure_text,
                    (array_agg(o.failure_field order by o.at, o.key))[1] as failure_field,
                    (array_agg(o.place order by o.at, o.key))[1] as place
                from (
                    (select d.link_key as key, d.since as at, d.failure_kind, d.failure_text, d.failure_field,
                        d.target as place
                    from dirty_key d
                    where d.tenant is not distinct from $1 and d.state in ('held', 'dead')
                        and d.failure_group = p.failure_group
                    order by d.since
                    limit 3)
                    union all
                    (select i.day || '.' || i.writer || '.' || i.seq, i.at, 'unreadable',
                        i.reason || case when i.pointer = '' then '' else ' at ' || i.pointer end,
                        nullif(regexp_replace(i.pointer, '[0-9]+', '*', 'g'), ''), i.entity
                    from interpretation i
                    where i.tenant is not distinct from $1 and i.verdict = 'quarantined'
                        and i.failure_group = p.failure_group
                    order by i.at
                    limit 3)
                ) o
            ) s
            order by p.oldest, p.failure_group
            """;

    private final Pool pool;
    private final String tenant;

    Groups(Pool pool, String tenant) {
        this.pool = pool;
        this.tenant = tenant;
    }

    Future<Page<Group>> page(GroupQuery query) {
        int size = Windows.size(query.limit(), false);
        Tuple parameters = Tuple.of(tenant);
        query.cursor()
                .map(cursor -> Windows.decode(cursor, 2))
                .ifPresentOrElse(
                        keys -> parameters
                                .addValue(OffsetDateTime.parse(keys[0]))
                                .addValue(keys[1]),
                        () -> parameters.addValue(EARLIER_THAN_ALL).addValue(""));
        query.kind().ifPresentOrElse(parameters::addValue, () -> parameters.addValue(null));
        return pool.preparedQuery(PAGE)
                .execute(parameters.addValue((long) size))
                .map(rows -> {
                    List<Group> window = StreamSupport.stream(rows.spliterator(), false)
                            .map(Groups::group)
                            .toList();
                    return Windows.page(
                            window, size, query.limit(), group -> true, group -> group.oldest() + "|" + group.id());
                });
    }

    private static Group group(Row row) {
        String kind = row.getString("failure_kind");
        String place = row.getString("place");
        return new Group(
                row.getString("failure_group"),
                kind.equals(Problems.UNREADABLE)
                        ? EntityKey.parse(place).connection().value()
                        : place,
                Optional.ofNullable(row.getString("failure_field")),
                row.getLong("members"),
                row.getOffsetDateTime("oldest").toInstant(),
                row.getOffsetDateTime("newest").toInstant(),
                List.of(row.getArrayOfStrings("keys")),
                Problems.of(row).orElse(Problems.UNTOLD));
    }
}
