package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.batch.Item;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;

/** What an operation comes to before anything is sent. */
sealed interface Draft {

    /**
     * Writes to be sent.
     *
     * @param writes the writes, all or none
     * @param ref the document
     * @param identity the field that names the document in answers
     * @param rootFirst whether the first write is to the root record
     */
    record Ready(Item.ChangeSet writes, TargetRef ref, String identity, boolean rootFirst) implements Draft {

        int size() {
            return writes.calls().size();
        }
    }

    /** Nothing is to be sent: it is decided already. */
    record Decided(DeliveryOutcome outcome) implements Draft {}
}
