package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.canonical.Order;

/**
 * What a table is asked about: the root of its paths.
 *
 * @param order the order as it stands
 */
public record Asked(Order order) {}
