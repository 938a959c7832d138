package dev.hexbridge.domain.canonical;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How an order is paid.
 *
 * @param status where the payment stands
 * @param gateways the gateways' names, in the order of use
 * @param terms the agreed terms, for orders that are paid later
 * @param transactions the transactions, where the source carries them
 */
public record OrderPayment(
        FinancialStatus status, List<String> gateways, Optional<Terms> terms, List<Payment> transactions) {

    public OrderPayment {
        gateways = List.copyOf(gateways);
        transactions = List.copyOf(transactions);
    }

    /** The gateway to name where only one can be: the first that was used. */
    public Optional<String> gateway() {
        return gateways.stream().findFirst();
    }

    /**
     * Terms for orders that are paid later.
     *
     * @param name the terms' name, for example {@code Net 30}
     * @param dueInDays days from issue to due date
     * @param dueAt when the money is due
     */
    public record Terms(String name, Optional<Long> dueInDays, Optional<OffsetDateTime> dueAt) {}
}
