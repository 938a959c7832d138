package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.adapters.postgres.sealing.Digests;
import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.application.port.outbound.History.Step;
import dev.hexbridge.application.port.outbound.History.Timeline;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells the story of what a search term names: all steps of the entities found, and of those related to them, such as an
 * order's customer, the attempts that were made for them.
 */
final class Stories {

    private static final int MOST_STEPS = 1_000;

    private static final String ENTITIES = """
            with named as materialized (
                (select s.entity
                from unnest($2::uuid[]) w(term)
                cross join lateral (
                    select entity from search_term where tenant = $1 and term = w.term limit 50
                ) s)
                union
                (select l.entity
                from unnest($4::text[]) w(ref_id)
                cross join lateral (
                    select entity from link f where f.tenant is not distinct from $1 and f.ref_id = w.ref_id limit 50
                ) l)
                union
                (select entity from interpretation where tenant is not distinct from $1 and entity = $3 limit 1)
            ), told as (
                select entity, 0 as rank from named
                union all
                select i.related, 1
                from named n
                cross join lateral (
                    select m.related from interpretation m
                    where m.tenant is not distinct from $1 and m.entity = n.entity and m.related is not null
                    limit 100
                ) i
            )
            select entity, min(rank) as rank from told group by entity order by min(rank), entity limit 100
            """;

    private static final String RECEIPTS = """
            select i.*, l.connection, l.topic, l.delivery_id, l.received_at
            from unnest($2::text[]) e(entity)
            cross join lateral (
                select * from interpretation m where m.tenant is not distinct from $1 and m.entity = e.entity order by m.at desc limit $3
            ) i
            cross join lateral (
                select * from inbox_log r
                where r.tenant = $1 and r.writer = i.writer and r.seq = i.seq and r.day = i.day
                limit 1
            ) l
            order by l.received_at desc, i.writer desc, i.seq desc
            limit $3
            """;

    private static final String DELIVERIES = """
            with receipts as materialized (
                select i.day, i.writer, i.seq
                from unnest($2::text[]) e(entity)
                cross join lateral (
                    select * from interpretation m where m.tenant is not distinct from $1 and m.entity = e.entity order by m.at desc limit $3
                ) i
            )
            select d.*
            from (select entity, true as named from unnest($2::text[]) n(entity)
                union all
                select entity, false from unnest($4::text[]) r(entity)) e
            cross join lateral (
                select * from delivery a where a.tenant is not distinct from $1 and a.entity = e.entity order by a.id desc limit $3
            ) d
            where e.named or exists (
                select from receipts r
                where r.day = d.snapshot_day and r.writer = d.snapshot_writer and r.seq = d.snapshot_seq)
            order by d.id desc
            limit $3
            """;

    private final Pool pool;
    private final String tenant;
    private final Digests digests;

    Stories(Pool pool, String tenant, Digests digests) {
        this.pool = pool;
        this.tenant = tenant;
        this.digests = digests;
    }

    Future<Timeline> of(String term) {
        UUID[] wanted = digests.wanted(term).toArray(UUID[]::new);
        String said = Texts.clean(term).strip();
        String[] numbers = {said, said.toUpperCase(Locale.ROOT), said.toLowerCase(Locale.ROOT)};
        Tuple parameters = Tuple.of(tenant).addValue(wanted).addValue(said).addValue(numbers);
        return pool.preparedQuery(ENTITIES).execute(parameters).compose(rows -> {
            List<String> named = new ArrayList<>();
            List<String> related = new ArrayList<>();
            rows.forEach(row -> (row.getInteger("rank") == 0 ? named : related).add(row.getString("entity")));
            return named.isEmpty()
                    ? Future.succeededFuture(new Timeline(List.of(), List.of()))
                    : steps(named, related).map(steps -> new Timeline(both(named, related), steps));
        });
    }

    private static List<String> both(List<String> named, List<String> related) {
        return Stream.concat(named.stream(), related.stream()).toList();
    }

    private Future<List<Step>> steps(List<String> named, List<String> related) {
        Tuple parameters = parameters(named);
        Future<List<Step>> receipts = pool.preparedQuery(RECEIPTS)
                .execute(parameters)
                .map(rows -> {
                    List<Step> steps = new ArrayList<>();
                    rows.forEach(row -> {
                        steps.add(Steps.received(row));
                        steps.add(Steps.interpreted(row));
                    });
                    return steps;
                });
        Tuple withRelated = parameters(named).addValue(related.toArray(String[]::new));
        Future<List<Step>> attempts = pool.preparedQuery(DELIVERIES)
                .execute(withRelated)
                .map(rows -> {
                    List<Step> steps = new ArrayList<>();
                    rows.forEach(row -> steps.add(Steps.attempted(row)));
                    return steps.reversed();
                });
        return Future.all(receipts, attempts).map(both -> newest(receipts.result(), attempts.result()));
    }

    private Tuple parameters(List<String> named) {
        return Columns.of(named)
                .value(tenant)
                .texts(entity -> entity)
                .value((long) MOST_STEPS)
                .tuple();
    }

    private static List<Step> newest(List<Step> receipts, List<Step> attempts) {
        List<Step> all = new ArrayList<>(receipts);
        all.addAll(attempts);
        all.sort(Comparator.comparing(Step::at));
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()));
    }
}
