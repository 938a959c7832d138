package dev.hexbridge.adapters.postgres;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.to;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.EventLog.Appended;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.application.port.outbound.UnitOfWork.Deposed;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.Position;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One engine holds the slots; another that once held them writes nothing. */
class OwnershipTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final TestDatabase database = TestDatabase.create();

    static Stream<Function<Tables, Future<?>>> writes() {
        return Stream.of(
                tables -> tables.positions().advance(new Cursor(Map.of(1, 99L))),
                tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder("2"), 1, version(NOON)))),
                tables -> tables.dirtyKeys().settle(List.of(to(KeyState.CLEAN, salesOrder("1"), version(NOON)))),
                tables -> tables.dirtyKeys().release(List.of(salesOrder("1"))),
                tables -> tables.dirtyKeys().wake(1),
                tables -> tables.links().save(Map.of(salesOrder("1"), Fixtures.agreed("SO-1", 1, version(NOON)))),
                tables -> tables.interpretations().reopen(Fixtures.somewhere(1)),
                tables -> tables.deliveries().append(List.of(attempt())),
                tables -> tables.audit().append(new Audit.Entry(NOON, "anna", "replay", "key-1")));
    }

    private static Attempt attempt() {
        return new Attempt(
                salesOrder("1"),
                Fixtures.somewhere(1),
                NOON,
                Duration.ofMillis(5),
                Step.CREATE,
                Result.DELIVERED,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void anEngineWhoseSlotsWereTakenWritesNothingAndIsTold(Function<Tables, Future<?>> write) {
        PostgresAdapter adapter = database.open(clock);
        Waiting.of(adapter.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder("1"), 1, version(NOON))))));
        String before = everything();
        database.execute("update slot set owner = gen_random_uuid(), epoch = epoch + 1");

        Throwable told = Waiting.failureOf(
                adapter.unitOfWork().inTransaction(tables -> write.apply(tables).map("written")));

        assertInstanceOf(Deposed.class, told);
        assertTrue(adapter.deposed().succeeded());
        assertEquals(before, everything());
        Waiting.of(adapter.close());
    }

    private String everything() {
        return database.ask("""
                select (select coalesce(string_agg(t::text, ';'), '') from dirty_key t)
                    || (select count(*) from cursor_position) || (select count(*) from link)
                    || (select count(*) from delivery) || (select count(*) from audit)
                    || (select count(*) from search_term)
                """);
    }

    @Test
    void aSecondEngineIsTurnedAwayInWordsForPeople() {
        PostgresAdapter first = database.open(clock);

        Throwable told = Waiting.failureOf(PostgresAdapter.open(TestDatabase.VERTX, database.settings(clock)));

        assertTrue(told.toString().contains("another engine holds the journal at postgresql://"));
        assertFalse(first.deposed().isComplete());
        Waiting.of(first.close());
        assertFalse(first.deposed().isComplete());
    }

    @Test
    void anEngineWhoseSessionIsLostTakesTheSlotsAgainUnderANewEpoch() {
        PostgresAdapter engine = database.open(clock);

        loseSession(engine);

        assertEquals("2", heldAgain(engine));
        Waiting.of(
                engine.unitOfWork().inTransaction(tables -> tables.deliveries().append(List.of(attempt()))));
        assertEquals("2", database.ask("select epoch from delivery"));
        assertFalse(engine.deposed().isComplete());
        Waiting.of(engine.close());
    }

    private void loseSession(PostgresAdapter engine) {
        database.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = "
                + 0x48455842
                + " and objid = 1 and database = (select oid from pg_database where datname = current_database())");
        while (engine.isHeld()) {
            Waiting.of(TestDatabase.VERTX.timer(5));
        }
    }

    /** The epoch, once the slots are held. */
    private String heldAgain(PostgresAdapter engine) {
        while (!engine.isHeld()) {
            assertFalse(engine.deposed().isComplete(), "deposed");
            Waiting.of(TestDatabase.VERTX.timer(5));
        }
        return database.ask("select distinct epoch from slot");
    }

    @Test
    void aWriteOfBeforeTheLossIsRefusedAndTheEngineIsNotDeposedForIt() {
        PostgresAdapter engine = database.open(clock);
        Promise<Void> go = Promise.promise();
        Promise<Void> begun = Promise.promise();
        Future<?> late = engine.unitOfWork()
                .inTransaction(tables -> tables.positions()
                        .load()
                        .<Void>mapEmpty()
                        .onComplete(begun)
                        .compose(done -> go.future())
                        .compose(gone -> tables.dirtyKeys().mark(List.of(mark(salesOrder("1"), 1, version(NOON))))));
        Waiting.of(begun.future());
        database.execute("update slot set epoch = epoch + 1");
        loseSession(engine);

        go.complete();

        assertInstanceOf(IllegalStateException.class, Waiting.failureOf(late));
        assertEquals("3", heldAgain(engine));
        assertFalse(engine.deposed().isComplete());
        assertEquals("0", database.ask("select count(*) from dirty_key"));
        Waiting.of(engine.close());
    }

    @Test
    void anEngineThatWasRelievedWritesNothingMoreAndIsTold() {
        PostgresAdapter first = database.open(clock);

        PostgresAdapter second = database.takeOver(clock);

        Waiting.of(first.deposed());
        assertInstanceOf(
                Deposed.class,
                Waiting.failureOf(first.unitOfWork()
                        .inTransaction(tables -> tables.positions().load())));
        assertEquals("2", database.ask("select distinct epoch from slot"));
        Waiting.of(first.close());
        assertFalse(second.deposed().isComplete());
        Waiting.of(second.close());
    }

    @Test
    void aTakeoverWaitsForTheTransactionsThatAreUnderWay() {
        PostgresAdapter first = database.open(clock);
        Promise<Void> go = Promise.promise();
        Promise<Void> marked = Promise.promise();
        Future<Void> working = first.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys()
                        .mark(List.of(mark(salesOrder("1"), 1, version(NOON))))
                        .<Void>mapEmpty()
                        .onComplete(marked)
                        .compose(done -> go.future()));
        Waiting.of(marked.future());
        PostgresSettings impatient = database.settings(clock)
                .withLimits(database.settings(clock).limits().relieving());

        Throwable tooSoon = Waiting.failureOf(PostgresAdapter.open(TestDatabase.VERTX, impatient));
        assertTrue(tooSoon.toString().contains("did not let go"), tooSoon::toString);

        go.complete();
        Waiting.of(working);
        PostgresAdapter second = database.takeOver(clock);
        assertEquals("1", database.ask("select count(*) from dirty_key"));
        Waiting.of(first.close());
        Waiting.of(second.close());
    }

    @Test
    void aRestartGoesOnFromTheCursorAndDrainsTheOldWriters() {
        PostgresAdapter first = database.open(clock);
        EventLog log = first.ingest();
        Position one = append(log, "1");
        Waiting.of(first.unitOfWork()
                .inTransaction(tables -> tables.positions().advance(new Cursor(Map.of(one.writer(), one.sequence())))));
        Waiting.of(first.close());

        PostgresAdapter second = database.open(clock);
        Position two = append(second.ingest(), "2");
        Cursor cursor = Waiting.of(
                second.unitOfWork().inTransaction(tables -> tables.positions().load()));

        assertEquals(
                List.of(two),
                Waiting.of(second.log().read(cursor, 10)).stream()
                        .map(recorded -> recorded.position())
                        .toList());
        assertEquals(
                "0", database.ask("select count(*) from writer where drained_at is null and id = " + one.writer()));
        assertEquals(
                "1", database.ask("select count(*) from writer where retired_at is null and id = " + two.writer()));
        Waiting.of(second.close());
    }

    private static Position append(EventLog log, String deliveryId) {
        Appended appended = Waiting.of(log.append(Fixtures.receipt(deliveryId, Fixtures.order(deliveryId), NOON)));
        return ((Appended.Stored) appended).position();
    }
}
