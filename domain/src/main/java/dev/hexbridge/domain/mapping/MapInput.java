package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.pair.PairSettings;

/** What a map reads from. Its components and methods are the roots of the map's paths. */
public sealed interface MapInput permits SalesOrderInput, CustomerInput, RefundInput {

    /** What is agreed between shop and legal entity. */
    PairSettings pair();
}
