package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every unit of work promises. */
public abstract class UnitOfWorkContract extends JournalContract {

    @Test
    void whatIsWrittenTogetherIsDurableTogether() {
        commit(tables -> markOne(tables).compose(done -> tables.positions().advance(new Cursor(Map.of(1, 5L)))));

        assertEquals(1, dirty().size());
        assertEquals(Map.of(1, 5L), commit(tables -> tables.positions().load()).sequences());
    }

    @Test
    void nothingIsWrittenWhenTheFunctionsFutureFails() {
        IllegalStateException fault = new IllegalStateException("on purpose");

        Throwable told = Waiting.failureOf(
                unitOfWork().inTransaction(tables -> markOne(tables).compose(done -> Future.failedFuture(fault))));

        assertSame(fault, told);
        assertTrue(dirty().isEmpty());
    }

    @Test
    void nothingIsWrittenWhenTheFunctionThrows() {
        IllegalStateException fault = new IllegalStateException("on purpose");

        Throwable told = Waiting.failureOf(unitOfWork().inTransaction(tables -> {
            markOne(tables);
            throw fault;
        }));

        assertSame(fault, told);
        assertTrue(dirty().isEmpty());
    }

    @Test
    void aTransactionSeesItsOwnWrites() {
        int seen = commit(tables -> markOne(tables)
                .compose(done -> tables.dirtyKeys().due(Fixtures.PAIR, NOON, 0, 10))
                .map(List::size));

        assertEquals(1, seen);
    }

    @Test
    void anotherTransactionWorksAfterAFailedOne() {
        Waiting.failureOf(unitOfWork().inTransaction(tables -> Future.failedFuture("on purpose")));

        commit(UnitOfWorkContract::markOne);

        assertEquals(1, dirty().size());
    }

    @Test
    void thePositionNeverGoesBack() {
        assertEquals(Map.of(), commit(tables -> tables.positions().load()).sequences());

        commit(tables -> tables.positions().advance(new Cursor(Map.of(1, 5L, 2, 9L))));
        commit(tables -> tables.positions().advance(new Cursor(Map.of(1, 4L, 2, 10L, 3, 1L))));

        assertEquals(
                Map.of(1, 5L, 2, 10L, 3, 1L),
                commit(tables -> tables.positions().load()).sequences());
    }

    @Test
    void humanActionsAreWrittenDown() {
        commit(tables -> tables.audit().append(new Audit.Entry(NOON, "anna", "dead-letter.replay", "key-1")));
    }

    private static Future<Void> markOne(Tables tables) {
        return tables.dirtyKeys()
                .mark(List.of(mark(salesOrder("1"), 1, version(NOON))))
                .mapEmpty();
    }

    private List<DirtyKey> dirty() {
        return commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, NOON, 0, 10));
    }
}
