package dev.hexbridge.adapters.postgres;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.order;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.application.port.outbound.History.DeliveryQuery;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Plans are kept from the time when the tables were empty, and nobody analyses the tables meanwhile: autovacuum leaves
 * them alone. Then, too, the rows touched have to follow the rows asked for, not the size of the tables.
 */
class GrowthTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final int ROUNDS = 80;
    private static final int BATCH = 50;

    private final TestDatabase database = TestDatabase.create();
    private final PostgresAdapter adapter = database.open(new MovableClock(NOON));
    private final EventLog log = adapter.ingest();
    private final Map<Integer, Long> cursor = new HashMap<>();

    @Test
    void theWorkOfARoundDoesNotGrowWithTheTables() {
        leaveUnanalysed();
        IntStream.range(0, ROUNDS).forEach(this::round);
        Waiting.of(adapter.close());

        for (String table : List.of(
                "inbox_log",
                "data_key",
                "interpretation",
                "dirty_key",
                "link",
                "delivery",
                "search_term",
                "dedupe_a")) {
            long perRow = rowsTouched(table) / (ROUNDS * BATCH);
            assertTrue(perRow < 10, table + ": " + perRow + " rows touched for each receipt");
        }
    }

    private void leaveUnanalysed() {
        database.execute("""
                do $$
                declare name text;
                begin
                    for name in select c.oid::regclass from pg_class c
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                    loop
                        execute format('alter table %s set (autovacuum_enabled = false)', name);
                    end loop;
                end $$
                """);
    }

    /** Receive, read, interpret, fetch, settle half, block and release some, and ask what happened. */
    private void round(int number) {
        Waiting.of(Future.all(IntStream.range(0, BATCH)
                .mapToObj(i -> log.append(
                        Fixtures.receipt("d-" + number + "-" + i, order(number + "-" + i), NOON.plusSeconds(number))))
                .toList()));
        List<Recorded> page = Waiting.of(log.read(new Cursor(cursor), BATCH));
        page.forEach(it -> cursor.merge(it.position().writer(), it.position().sequence(), Math::max));
        commit(tables -> interpreted(tables, page));
        List<Position> positions = page.stream().map(Recorded::position).toList();
        Waiting.of(log.fetch(positions));
        commit(tables -> tables.dirtyKeys().standing(List.of(salesOrder(number + "-0"), salesOrder(number + "-x"))));
        commit(tables -> tables.dirtyKeys().moving(Fixtures.ERP, NOON));
        commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, NOON, 0, BATCH));
        commit(tables -> settled(tables, number));
        ask(number);
    }

    private Future<Void> interpreted(Tables tables, List<Recorded> page) {
        List<Mark> marks = page.stream()
                .map(it -> mark(salesOrder(it.receipt().root().id()), it.position(), version(NOON)))
                .toList();
        return tables.interpretations()
                .record(page.stream()
                        .map(it -> Fixtures.marked(
                                it,
                                version(NOON),
                                new SearchTerm(
                                        SearchTerm.Kind.NUMBER,
                                        it.receipt().root().id())))
                        .toList())
                .compose(done -> tables.dirtyKeys().mark(marks))
                .compose(done -> tables.positions().advance(new Cursor(cursor)));
    }

    private static Future<?> settled(Tables tables, int number) {
        List<Transition> ends = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            KeyState next = i < 10 ? KeyState.CLEAN : i < 20 ? KeyState.BLOCKED : KeyState.HELD;
            ends.add(new Transition(
                    salesOrder(number + "-" + i),
                    version(NOON),
                    next,
                    0,
                    Optional.empty(),
                    next == KeyState.BLOCKED ? Optional.of(salesOrder(number + "-49")) : Optional.empty(),
                    Optional.empty()));
        }
        return tables.links()
                .find(List.of(salesOrder(number + "-0"), salesOrder(number + "-1")))
                .compose(found -> tables.dirtyKeys().settle(ends))
                .compose(left -> tables.links()
                        .save(Map.of(salesOrder(number + "-0"), Fixtures.agreed("SO-" + number, 1, version(NOON)))))
                .compose(done -> tables.dirtyKeys().release(List.of(salesOrder(number + "-48"))));
    }

    private void ask(int number) {
        EventQuery events = new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10);
        Waiting.of(adapter.history().events(events));
        DeliveryQuery attempts = new DeliveryQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(order(number + "-0").text()),
                Optional.empty(),
                10);
        Waiting.of(adapter.history().deliveries(attempts));
        Waiting.of(adapter.history().timeline(number + "-0"));
    }

    private void commit(Function<Tables, Future<?>> work) {
        Waiting.of(
                adapter.unitOfWork().inTransaction(tables -> work.apply(tables).map("done")));
    }

    /** With its partitions. Sessions hand their statistics in when they end. */
    private long rowsTouched(String table) {
        return Long.parseLong(database.ask(
                "select sum(coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0)) from pg_stat_user_tables"
                        + " where relname ~ '^" + table + "(_[0-9]+|_default)?$'"));
    }
}
