package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.totals.PricedOrder;

/**
 * What a map of orders reads from: the roots of its paths.
 *
 * @param order the order
 * @param priced its money, line by line
 * @param pair what is agreed between shop and legal entity
 * @param customerAccount the buyer's account in the ERP
 */
public record SalesOrderInput(Order order, PricedOrder priced, PairSettings pair, String customerAccount)
        implements MapInput {}
