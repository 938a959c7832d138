package dev.hexbridge.adapters.postgres;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.to;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.domain.delivery.KeyState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of transactions that end badly, or side by side. */
class CommitOutcomeTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final TestDatabase database = TestDatabase.create();
    private final CuttingProxy proxy = CuttingProxy.before(database.port());
    private final PostgresAdapter adapter =
            Waiting.of(PostgresAdapter.open(TestDatabase.VERTX, database.settingsVia(proxy.port(), clock)));

    @AfterEach
    void close() {
        Waiting.of(adapter.close().transform(done -> proxy.close()));
    }

    @Test
    void aCommitWhoseAnswerIsLostIsFoundOutAndToldAsWhatItIs() {
        proxy.cutAfterNextCommit();

        Waiting.of(adapter.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder("1"), 1, version(NOON))))));

        assertTrue(proxy.hasCut());
        assertEquals("1", database.ask("select count(*) from dirty_key"));
    }

    /** After a crash another transaction may bear the same number. */
    @Test
    void aCommitWhoseAnswerIsLostWithAllSessionsIsNotTakenForCertain() {
        proxy.cutAfterNextCommit();

        Waiting.failureOf(adapter.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys()
                        .mark(List.of(mark(salesOrder("1"), 1, version(NOON))))
                        .onSuccess(marked -> database.execute("select pg_terminate_backend(pid) from pg_locks"
                                + " where locktype = 'advisory' and classid = " + 0x48455842 + " and objid = 1"
                                + " and database = (select oid from pg_database"
                                + " where datname = current_database())"))));

        assertTrue(proxy.hasCut());
        assertEquals("1", database.ask("select count(*) from dirty_key"));
    }

    @Test
    void aCommitThatNeverReachedTheServerIsAFailure() {
        proxy.cutBeforeNextCommit();

        Waiting.failureOf(adapter.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder("1"), 1, version(NOON))))));

        assertTrue(proxy.hasCut());
        assertEquals("0", database.ask("select count(*) from dirty_key"));
    }

    @Test
    void aSettlementSeesTheMarkThatWasMadeBesideIt() {
        Waiting.of(adapter.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder("1"), 1, version(NOON))))));
        Promise<Void> go = Promise.promise();
        Promise<Void> marked = Promise.promise();
        Future<Void> marking = adapter.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys()
                        .mark(List.of(mark(salesOrder("1"), 2, version(NOON.plusSeconds(9)))))
                        .<Void>mapEmpty()
                        .onComplete(marked)
                        .compose(done -> go.future()));
        Waiting.of(marked.future());

        Future<List<DirtyKey>> settling = adapter.unitOfWork()
                .inTransaction(tables ->
                        tables.dirtyKeys().settle(List.of(to(KeyState.CLEAN, salesOrder("1"), version(NOON)))));
        Waiting.of(adapter.history().backlog());
        assertFalse(settling.isComplete());
        go.complete();
        Waiting.of(marking);

        List<DirtyKey> left = Waiting.of(settling);
        assertEquals(1, left.size());
        assertEquals(KeyState.READY, left.getFirst().state());
        assertEquals(version(NOON.plusSeconds(9)), left.getFirst().mark().version());
    }

    @Test
    void aCursorThatIsNoneOfOursFailsTheFuture() {
        for (String cursor : new String[] {"", "%%%", "MQ", "bm90fGE", "MjAyNi0wMy0xMFQxMjowMDowMFp8eA"}) {
            EventQuery events =
                    new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(cursor), 10);

            Throwable told = Waiting.failureOf(adapter.history().events(events));

            assertInstanceOf(IllegalArgumentException.class, told, cursor);
        }
    }

    @Test
    void aStatementThatFailsCannotBeSwallowedIntoACommit() {
        Throwable told = Waiting.failureOf(adapter.unitOfWork()
                .inTransaction(tables -> tables.dirtyKeys()
                        .mark(List.of(mark(salesOrder("1"), 1, version(NOON))))
                        .compose(done -> tables.dirtyKeys()
                                .mark(List.of(mark(salesOrder(tooLongForAnIndex()), 1, version(NOON))))
                                .otherwiseEmpty())));

        assertTrue(told.toString().contains("index row"), told::toString);
        assertEquals("0", database.ask("select count(*) from dirty_key"));
    }

    /** Nothing that could be compressed: PostgreSQL tries. */
    private static String tooLongForAnIndex() {
        return new Random(7)
                .ints(10_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
