package dev.hexbridge.adapters.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.postgres.PostgresSettings.Limits;
import dev.hexbridge.adapters.postgres.PostgresSettings.Takeover;
import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.EventLog.Appended;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the inbox does beyond the contract: batches, bounds, faults. */
class IngestTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final TestDatabase database = TestDatabase.create();
    private PostgresAdapter adapter = database.open(clock);

    @AfterEach
    void close() {
        Waiting.of(adapter.close());
    }

    @Test
    void aQueueThatIsFullTurnsAwayAtOnceAndKeepsWhatItHolds() throws SQLException {
        EventLog log = bounded(new Limits(1, 2, 3, 64L << 20, new Takeover(Duration.ofSeconds(1), false)));
        List<Future<Appended>> held = new ArrayList<>();
        Waiting.of(log.append(receipt("0")));
        whileBlocked(() -> {
            for (int i = 1; i <= 3; i++) {
                held.add(log.append(receipt("" + i)));
            }
            assertEquals(
                    Future.succeededFuture(new Appended.Overloaded(Duration.ofSeconds(1)))
                            .result(),
                    log.append(receipt("4")).result());
        });
        Waiting.of(Future.all(held));
        assertInstanceOf(Appended.Stored.class, Waiting.of(log.append(receipt("4"))));
        assertEquals("5", database.ask("select count(*) from inbox_log"));
    }

    @Test
    void aQueueIsBoundedByBytesToo() throws SQLException {
        EventLog log = bounded(new Limits(1, 2, 100, 1_500, new Takeover(Duration.ofSeconds(1), false)));
        List<Future<Appended>> held = new ArrayList<>();
        whileBlocked(() -> {
            held.add(log.append(receipt("1")));
            held.add(log.append(receipt("2")));
            assertInstanceOf(Appended.Overloaded.class, log.append(receipt("3")).result());
        });
        Waiting.of(Future.all(held));
    }

    @Test
    void aRowThatTheDatabaseRefusesFailsAloneAndItsNeighboursAreKept() throws SQLException {
        EventLog log = adapter.ingest();
        List<Future<Appended>> all = new ArrayList<>();
        whileBlocked(() -> {
            for (int i = 0; i < 60; i++) {
                all.add(log.append(receipt(i == 37 ? "x".repeat(2_000) : "d-" + i)));
            }
        });

        Waiting.of(Future.join(all).otherwiseEmpty());

        for (int i = 0; i < 60; i++) {
            assertEquals(i == 37, all.get(i).failed(), "row " + i);
        }
        assertEquals("59", database.ask("select count(*) from inbox_log"));
        assertEquals("59", database.ask("select count(*) from data_key"));
    }

    @Test
    void whatWaitsWhileAStatementIsUnderWayGoesIntoOneCommit() throws SQLException {
        EventLog log = bounded(new Limits(1, 2, 1_000, 64L << 20, new Takeover(Duration.ofSeconds(1), false)));
        Waiting.of(log.append(receipt("warm")));
        List<Future<Appended>> all = new ArrayList<>();
        whileBlocked(() -> IntStream.range(0, 101).forEach(i -> all.add(log.append(receipt("d-" + i)))));

        Waiting.of(Future.all(all));

        assertEquals("3", database.ask("select count(distinct xmin::text) from inbox_log"));
    }

    @Test
    void nulInAHeaderIsReplacedAndTheReceiptKept() {
        EventLog log = adapter.ingest();
        Receipt receipt = Fixtures.receipt("a\u0000b", Fixtures.order("7\uD800"), NOON);

        assertInstanceOf(Appended.Stored.class, Waiting.of(log.append(receipt)));
        assertInstanceOf(Appended.Duplicate.class, Waiting.of(log.append(receipt)));

        Recorded recorded = Waiting.of(log.read(Cursor.START, 10)).getFirst();
        assertEquals("a\uFFFDb", recorded.receipt().origin().deliveryId());
        assertEquals("7\uFFFD", recorded.receipt().root().id());
        assertEquals(receipt.body(), recorded.receipt().body());
    }

    @Test
    void aReceiptOfAnotherTenantIsNotTaken() {
        Receipt mine = receipt("1");
        Receipt other = new Receipt(new TenantId("b"), mine.origin(), mine.root(), NOON, mine.body());

        assertInstanceOf(
                IllegalArgumentException.class,
                Waiting.failureOf(adapter.ingest().append(other)));
    }

    @Test
    void aDeliveryIsRememberedOverTheTurnOfTheGenerationsForEightDaysAtLeast() {
        EventLog log = adapter.ingest();
        Waiting.of(log.append(receipt("1")));
        clock.advance(Duration.ofDays(8));
        Waiting.of(adapter.maintain());

        assertInstanceOf(Appended.Duplicate.class, Waiting.of(log.append(receipt("1"))));
        Waiting.of(log.append(receipt("2")));

        clock.advance(Duration.ofDays(8));
        Waiting.of(adapter.maintain());
        assertInstanceOf(Appended.Duplicate.class, Waiting.of(log.append(receipt("2"))));
        assertInstanceOf(Appended.Stored.class, Waiting.of(log.append(receipt("1"))));
    }

    @Test
    void aWriterThatLosesItsConnectionGoesOnAsAnotherWriter() {
        EventLog log = adapter.ingest();
        int before = ((Appended.Stored) Waiting.of(log.append(receipt("1"))))
                .position()
                .writer();
        database.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = "
                + 0x48455857);

        int after = ((Appended.Stored) eventually(log, receipt("2"))).position().writer();

        assertNotEquals(before, after);
        assertEquals(2, Waiting.of(log.read(Cursor.START, 10)).size());
    }

    /** As a sender does: a delivery whose fate is unknown is sent again. */
    private static Appended eventually(EventLog log, Receipt receipt) {
        Future<Appended> first = log.append(receipt);
        for (int i = 0; i < 50; i++) {
            first = first.recover(cause -> log.append(receipt));
        }
        return Waiting.of(first);
    }

    @Test
    void anErasedKeyHidesItsReceiptAndNoOther() {
        EventLog log = adapter.ingest();
        Waiting.of(log.append(receipt("1")));
        Waiting.of(log.append(receipt("2")));
        List<Recorded> all = Waiting.of(log.read(Cursor.START, 10));
        database.execute("delete from data_key where (writer, seq) = ("
                + all.getFirst().position().writer() + ", "
                + all.getFirst().position().sequence() + ")");

        assertEquals(all.subList(1, 2), Waiting.of(log.read(Cursor.START, 1)));
        assertEquals(
                all.subList(1, 2),
                Waiting.of(log.fetch(all.stream().map(Recorded::position).toList())));
    }

    @Test
    void closingWritesWhatIsQueued() throws SQLException {
        EventLog log = adapter.ingest();
        List<Future<Appended>> all = new ArrayList<>();
        List<Future<Void>> closed = new ArrayList<>();
        whileBlocked(() -> {
            IntStream.range(0, 50).forEach(i -> all.add(log.append(receipt("d-" + i))));
            closed.add(adapter.close());
            assertInstanceOf(
                    Appended.Overloaded.class, log.append(receipt("late")).result());
        });
        Waiting.of(closed.getFirst());

        assertTrue(all.stream().allMatch(Future::succeeded));
        assertEquals("50", database.ask("select count(*) from inbox_log"));
    }

    @Test
    void twentyThousandReceiptsFromTwoInboxesAreAllReadOnce() {
        List<EventLog> logs = List.of(adapter.ingest(), adapter.ingest());
        int count = 20_000;
        List<Future<Appended>> all = IntStream.range(0, count)
                .mapToObj(i -> logs.get(i % 2).append(receipt("d-" + i)))
                .toList();
        Waiting.of(Future.all(all));

        Map<Integer, Long> cursor = new HashMap<>();
        int read = 0;
        List<Recorded> page;
        do {
            page = Waiting.of(adapter.log().read(new Cursor(cursor), 512));
            page.forEach(
                    it -> cursor.merge(it.position().writer(), it.position().sequence(), Math::max));
            read += page.size();
        } while (!page.isEmpty());
        assertEquals(count, read);
        assertTrue(Long.parseLong(database.ask("select count(distinct xmin::text) from inbox_log")) < count / 10);
    }

    private EventLog bounded(Limits limits) {
        PostgresSettings settings = database.settings(clock).withLimits(limits);
        adapter = Waiting.of(adapter.close().compose(done -> PostgresAdapter.open(TestDatabase.VERTX, settings)));
        return adapter.ingest();
    }

    /** Lets no row into the inbox meanwhile. */
    private void whileBlocked(Runnable action) throws SQLException {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table inbox_log in share mode");
            action.run();
            other.rollback();
        }
    }

    private static Receipt receipt(String deliveryId) {
        return Fixtures.receipt(deliveryId, Fixtures.order("o-" + deliveryId.length()), NOON);
    }
}
