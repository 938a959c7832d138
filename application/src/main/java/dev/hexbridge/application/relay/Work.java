package dev.hexbridge.application.relay;

import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.desire.ShopKeys;
import java.util.Map;
import java.util.Optional;

/**
 * A claimed key with all that planning reads from the journal.
 *
 * @param claim the claim
 * @param order the newest source state; empty where its data was erased
 * @param agreed what was settled before
 * @param needed what was settled for the key that must come before this one
 * @param correction what a person decided for it
 * @param doubt what was sent for it and may have its effect yet
 * @param unsettled what was sent for it since it was settled
 * @param further what was settled of the documents that make up for the one that must come before, by role
 */
record Work(
        Claim claim,
        Optional<Order> order,
        Optional<Agreed> agreed,
        Optional<Agreed> needed,
        Optional<Correction> correction,
        Optional<Doubt> doubt,
        Unsettled unsettled,
        Map<String, Agreed> further) {

    Work {
        further = Map.copyOf(further);
    }

    /** A key that makes up for no other. */
    Work(
            Claim claim,
            Optional<Order> order,
            Optional<Agreed> agreed,
            Optional<Agreed> needed,
            Optional<Correction> correction,
            Optional<Doubt> doubt,
            Unsettled unsettled) {
        this(claim, order, agreed, needed, correction, doubt, unsettled, Map.of());
    }

    LinkKey key() {
        return claim.key().mark().key();
    }

    /** The same with an operation that is about to be sent. */
    Work sending(Operation operation) {
        Unsettled now = agreed.filter(Agreed::isPresent)
                .map(before -> unsettled.and(operation, before.document()))
                .orElse(unsettled);
        return new Work(claim, order, agreed, needed, correction, doubt, now, further);
    }

    /** Whether an earlier attempt may have had an effect that nobody has seen. */
    boolean isDoubtful() {
        return claim.suspect()
                || doubt.isPresent()
                || !unsettled.isEmpty()
                || claim.key().attempts() > 0
                || claim.key().state() == KeyState.UNKNOWN;
    }

    /** Whether it makes up for another document: what is wanted of it changes without its order. */
    boolean isFurther() {
        return Compensation.of(key().role()).isPresent();
    }

    /** Whether it is written into the source that the entity comes from. */
    boolean isWriteBack() {
        return key().role().equals(ShopKeys.ORDER_NUMBER);
    }
}
