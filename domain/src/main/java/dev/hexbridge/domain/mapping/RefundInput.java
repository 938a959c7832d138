package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.refund.CreditNote;

/**
 * What a map of refunds reads from: the roots of its paths.
 *
 * @param refund the refund
 * @param credit what it takes off the buyer's account, line by line
 * @param order whose refund it is
 * @param pair what is agreed between shop and legal entity
 * @param salesOrder what the ERP holds for the order
 */
public record RefundInput(Refund refund, CreditNote credit, Order order, PairSettings pair, SalesOrder salesOrder)
        implements MapInput {

    /**
     * What the ERP holds for the order.
     *
     * @param number the sales order's number
     * @param customerAccount the account that it was sold to, which is the one to credit
     */
    public record SalesOrder(String number, String customerAccount) {}
}
