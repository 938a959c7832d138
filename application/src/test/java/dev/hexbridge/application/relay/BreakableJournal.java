package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.UnitOfWork;
import io.vertx.core.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A journal whose transactions fail while a condition holds. */
public final class BreakableJournal implements UnitOfWork {

    private final UnitOfWork journal;
    private BooleanSupplier broken = () -> false;

    public BreakableJournal(UnitOfWork journal) {
        this.journal = journal;
    }

    /** Fails every transaction that begins while this holds. */
    public void breakWhile(BooleanSupplier condition) {
        broken = condition;
    }

    @Override
    public <T> Future<T> inTransaction(Function<Tables, Future<T>> work) {
        return broken.getAsBoolean() ? Future.failedFuture("the journal is gone") : journal.inTransaction(work);
    }
}
