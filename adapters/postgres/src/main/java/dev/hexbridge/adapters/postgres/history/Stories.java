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
import java.util.UUID;

/** Tells the story of what a search term names: the entities found, those related to them, and all their steps. */
final class Stories {

    private static final int MOST_STEPS = 1_000;

    private static final String ENTITIES = """
            with named as materialized (
                (select entity from search_term where tenant = $1 and term = any($2::uuid[]) limit 50)
                union
                (select entity from interpretation where tenant = $1 and entity = $3 limit 1)
            ), told as (
                select entity, 0 as rank from named
                union all
                (select i.related, 1 from named n join interpretation i on i.tenant = $1 and i.entity = n.entity
                where i.related is not null limit 1000)
            )
            select entity from told group by entity order by min(rank), entity limit 100
            """;

    private static final String RECEIPTS = """
            select i.*, l.connection, l.topic, l.delivery_id, l.received_at
            from unnest($2::text[]) e(entity)
            join interpretation i on i.tenant = $1 and i.entity = e.entity
            join inbox_log l on l.tenant = $1 and l.writer = i.writer and l.seq = i.seq and l.day = i.day
            order by l.received_at desc, i.writer desc, i.seq desc
            limit $3
            """;

    private static final String DELIVERIES = """
            select d.*
            from unnest($2::text[]) e(entity) join delivery d on d.tenant = $1 and d.entity = e.entity
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
        Tuple parameters =
                Tuple.of(tenant).addValue(wanted).addValue(Texts.clean(term).strip());
        return pool.preparedQuery(ENTITIES).execute(parameters).compose(rows -> {
            List<String> entities = new ArrayList<>();
            rows.forEach(row -> entities.add(row.getString(0)));
            return entities.isEmpty()
                    ? Future.succeededFuture(new Timeline(List.of(), List.of()))
                    : steps(entities).map(steps -> new Timeline(List.copyOf(entities), steps));
        });
    }

    private Future<List<Step>> steps(List<String> entities) {
        Tuple parameters = Columns.of(entities)
                .value(tenant)
                .texts(entity -> entity)
                .value((long) MOST_STEPS)
                .tuple();
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
        Future<List<Step>> attempts = pool.preparedQuery(DELIVERIES)
                .execute(parameters)
                .map(rows -> {
                    List<Step> steps = new ArrayList<>();
                    rows.forEach(row -> steps.add(Steps.attempted(row)));
                    return steps.reversed();
                });
        return Future.all(receipts, attempts).map(both -> newest(receipts.result(), attempts.result()));
    }

    private static List<Step> newest(List<Step> receipts, List<Step> attempts) {
        List<Step> all = new ArrayList<>(receipts);
        all.addAll(attempts);
        all.sort(Comparator.comparing(Step::at));
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()));
    }
}
