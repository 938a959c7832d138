package dev.hexbridge.domain.reconciliation;

import java.time.Instant;

/**
 * The time that is compared.
 *
 * @param from its first moment
 * @param to its end, not included
 */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window begins before it ends");
        }
    }

    /**
     * Whether an order belongs to the window: it was made in it, or its last change lies in it. The first keeps a window
     * of the past the same whatever happens to its orders; the second finds the lost edit of an old order.
     */
    public boolean concerns(Listed order) {
        return holds(order.madeAt()) || holds(order.changedAt());
    }

    private boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
