package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.Delivery;
import dev.hexbridge.application.port.outbound.History.DeliveryQuery;
import dev.hexbridge.application.port.outbound.History.Page;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Attempts at the targets, the newest first. */
final class Attempts {

    private static final String ALL = "select * from delivery where tenant = $1 and id < $2 order by id desc limit $3";

    private static final String OF_ENTITY =
            "select * from delivery where tenant = $1 and id < $2 and entity = $4 order by id desc limit $3";

    private final Pool pool;
    private final String tenant;

    Attempts(Pool pool, String tenant) {
        this.pool = pool;
        this.tenant = tenant;
    }

    Future<Page<Delivery>> page(DeliveryQuery query) {
        boolean filtered = query.target().isPresent() || query.result().isPresent();
        int size = Windows.size(query.limit(), filtered);
        long before = query.cursor()
                .map(cursor -> Long.parseLong(Windows.decode(cursor, 1)[0]))
                .orElse(Long.MAX_VALUE);
        Tuple parameters = Tuple.of(tenant, before, (long) size);
        query.entity().ifPresent(parameters::addValue);
        return pool.preparedQuery(query.entity().isPresent() ? OF_ENTITY : ALL)
                .execute(parameters)
                .map(rows -> {
                    List<Told> window = StreamSupport.stream(rows.spliterator(), false)
                            .map(Attempts::told)
                            .toList();
                    Page<Told> page = Windows.page(
                            window,
                            size,
                            query.limit(),
                            told -> isWanted(told, query),
                            told -> told.delivery().id());
                    return new Page<>(page.items().stream().map(Told::delivery).toList(), page.next());
                });
    }

    private static boolean isWanted(Told told, DeliveryQuery query) {
        return Windows.matches(query.target(), told.target())
                && Windows.matches(query.result(), told.delivery().result());
    }

    /** A delivery and where it went. */
    private record Told(String target, Delivery delivery) {}

    private static Told told(Row row) {
        Delivery delivery = new Delivery(
                String.valueOf(row.getLong("id")),
                row.getString("link_key"),
                row.getOffsetDateTime("at").toInstant(),
                Duration.ofMillis(row.getLong("took_ms")),
                row.getString("step"),
                row.getString("result"),
                Optional.ofNullable(row.getString("target_id")),
                Problems.of(row),
                List.of(row.getArrayOfStrings("notes")));
        return new Told(row.getString("target"), delivery);
    }
}
