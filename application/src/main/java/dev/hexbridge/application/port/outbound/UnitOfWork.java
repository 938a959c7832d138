package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;
import java.util.function.Function;

/**
 * A transaction as a function: what the function writes through the tables it is given becomes durable together or
 * not at all. All writes are fenced: a node that no longer owns the slots writes nothing, and its future fails with
 * {@link Deposed}.
 */
public interface UnitOfWork {

    /** Commits when the function's future succeeds, rolls back when it fails. */
    <T> Future<T> inTransaction(Function<Tables, Future<T>> work);

    /** The tables of one transaction. Not to be kept beyond it. */
    interface Tables {

        Positions positions();

        Interpretations interpretations();

        Snapshots snapshots();

        DirtyKeys dirtyKeys();

        SentDocuments sentDocuments();

        Links links();

        Reservations reservations();

        Deliveries deliveries();

        Waypoints waypoints();

        Audit audit();

        Corrections corrections();

        PaymentLedgers payments();
    }

    /** Another node owns the slots now. This one must stop. */
    final class Deposed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Deposed(String message) {
            super(message);
        }
    }
}
