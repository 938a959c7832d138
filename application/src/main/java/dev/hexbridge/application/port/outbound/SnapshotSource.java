package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.reconciliation.Listed;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads whole snapshots from one source connection, where a delivery tells too little or none came at all. What is
 * read comes back as receipts, so that it takes the way of every delivery: through the inbox, once, in order. Keeps to
 * the connection's budget and breaker; its futures do not fail.
 */
public interface SnapshotSource {

    /** Reads entities anew; one answer for each, in the same order. */
    Future<List<Reread>> read(List<EntityKey> entities);

    /**
     * One page of the orders that changed since a time, oldest change first.
     *
     * @param since the earliest change, by the source's own stamp
     * @param cursor where to go on; empty for the first page
     */
    Future<Page> changedSince(Instant since, Optional<String> cursor);

    /**
     * One page of the list of orders that changed since a time, oldest change first: which there are and in which
     * version, without their contents.
     *
     * @param since the earliest change, by the source's own stamp
     * @param cursor where to go on; empty for the first page
     */
    Future<Listing> listed(Instant since, Optional<String> cursor);

    /** One page of a list. */
    sealed interface Listing {

        /**
         * The orders.
         *
         * @param orders the orders in the order of their changes
         * @param next where to go on; empty on the last page
         */
        record Orders(List<Listed> orders, Optional<String> next) implements Listing {

            public Orders {
                orders = List.copyOf(orders);
            }
        }

        /** The source did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Listing {}

        /** The source refuses to answer, and always will. */
        record Refused(Failure failure) implements Listing {}
    }

    /** What reading one entity gave. */
    sealed interface Reread {

        /**
         * Its snapshot.
         *
         * @param receipt the snapshot as a receipt; its delivery id is the same for the same state of the entity
         */
        record Taken(Receipt receipt) implements Reread {}

        /** The source does not know it (any more). */
        record Gone(EntityKey entity) implements Reread {}

        /** The source did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Reread {}

        /** The source refuses to answer, and always will. */
        record Refused(Failure failure) implements Reread {}
    }

    /** One page of changes. */
    sealed interface Page {

        /**
         * The snapshots.
         *
         * @param receipts the snapshots in the order of their changes
         * @param next where to go on; empty on the last page
         * @param reached the newest change on the page, by the source's own stamp; empty on an empty page
         */
        record Changes(List<Receipt> receipts, Optional<String> next, Optional<Instant> reached) implements Page {

            public Changes {
                receipts = List.copyOf(receipts);
            }
        }

        /** The source did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Page {}

        /** The source refuses to answer, and always will. */
        record Refused(Failure failure) implements Page {}
    }
}
