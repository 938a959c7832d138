package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.pair.PairSettings;

/** What a flow decides on. Its components are the roots of the flow's paths. */
public sealed interface Facts {

    /**
     * An order changed.
     *
     * @param order the order as it stands
     * @param pair what is agreed between shop and legal entity
     */
    record OrderFacts(Order order, PairSettings pair) implements Facts {}
}
