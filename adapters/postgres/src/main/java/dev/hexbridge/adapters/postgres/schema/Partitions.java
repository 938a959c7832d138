package dev.hexbridge.adapters.postgres.schema;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Makes the partitions of the coming days. What arrives on a day without one lands in the default partitions and stays
 * there; then the day gets none of its own any more.
 */
final class Partitions {

    private static final int DAYS_AHEAD = 3;
    private static final List<String> TABLES = List.of("inbox_log", "data_key", "interpretation");
    private static final String CHECK_VIOLATION = "23514";

    private final Pool pool;

    Partitions(Pool pool) {
        this.pool = pool;
    }

    Future<Void> ensure(LocalDate today) {
        Future<Void> all = Future.succeededFuture();
        for (int i = 0; i <= DAYS_AHEAD; i++) {
            LocalDate day = today.plusDays(i);
            all = all.compose(done -> ensureDay(day));
        }
        return all;
    }

    private Future<Void> ensureDay(LocalDate day) {
        return pool.preparedQuery("select to_regclass($1) is null")
                .execute(Tuple.of(name(TABLES.getLast(), day)))
                .compose(rows -> rows.iterator().next().getBoolean(0) ? create(day) : Future.succeededFuture());
    }

    /** One message, so one transaction. The bound keeps a long reader from making every writer wait behind us. */
    private Future<Void> create(LocalDate day) {
        StringBuilder sql = new StringBuilder("set local lock_timeout = 2000");
        for (String table : TABLES) {
            sql.append("; create table if not exists %s partition of %s for values from ('%s') to ('%s')"
                    .formatted(name(table, day), table, day, day.plusDays(1)));
        }
        return pool.query(sql.toString())
                .execute()
                .<Void>mapEmpty()
                .recover(cause -> cause instanceof PgException error && CHECK_VIOLATION.equals(error.getSqlState())
                        ? Future.succeededFuture()
                        : Future.failedFuture(cause));
    }

    private static String name(String table, LocalDate day) {
        return table + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
