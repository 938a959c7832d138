package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.UnitOfWork;
import io.vertx.core.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A journal whose transactions fail while a condition holds. */
public final class BreakableJournal implements UnitOfWork {

    private final UnitOfWork journal;
    private BooleanSupplier broken = () -> false;
    private boolean silent;

    public BreakableJournal(UnitOfWork journal) {
        this.journal = journal;
    }

    /** Fails every transaction that begins while this holds. */
    public void breakWhile(BooleanSupplier condition) {
        broken = condition;
    }

    /** The next transaction is committed, and nobody is told. */
    public void loseNextAnswer() {
        silent = true;
    }

    @Override
    public <T> Future<T> inTransaction(Function<Tables, Future<T>> work) {
        if (silent) {
            silent = false;
            return journal.inTransaction(work)
                    .compose(committed -> Future.failedFuture("nobody knows whether it was committed"));
        }
        return broken.getAsBoolean() ? Future.failedFuture("the journal is gone") : journal.inTransaction(work);
    }
}
