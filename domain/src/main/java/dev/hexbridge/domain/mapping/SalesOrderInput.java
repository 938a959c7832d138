package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.pair.Decided;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.totals.PricedOrder;

/**
 * What a map of orders reads from: the roots of its paths.
 *
 * @param order the order
 * @param priced its money, line by line
 * @param pair what is agreed between shop and legal entity
 * @param customerAccount the buyer's account in the ERP
 * @param decision what the shop's decision table says of the order
 */
public record SalesOrderInput(
        Order order, PricedOrder priced, PairSettings pair, String customerAccount, Decided decision)
        implements MapInput {

    /** An order that no decision table was asked about. */
    public SalesOrderInput(Order order, PricedOrder priced, PairSettings pair, String customerAccount) {
        this(order, priced, pair, customerAccount, Decided.NOTHING);
    }
}
