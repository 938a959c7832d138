package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import java.util.List;
import java.util.Optional;

/**
 * The options of a read.
 *
 * @param filter which rows
 * @param select which properties; empty means all
 * @param orderBy in which order; empty means none is promised
 * @param expansions which related rows come along
 * @param window which part of the result
 */
public record Query(
        Optional<Condition> filter,
        List<Property> select,
        List<Order> orderBy,
        List<Expansion> expansions,
        Window window) {
    /** One step of the order. */
    public record Order(Property property, boolean descending) {}

    /**
     * Related rows.
     *
     * @param name the navigation
     * @param target their entity set
     * @param on the properties equal on both sides
     * @param select which properties; empty means all
     */
    public record Expansion(String name, EntitySet target, List<String> on, List<Property> select) {}

    /**
     * A part of the result.
     *
     * @param skip rows left out at the start
     * @param top the most rows wanted; empty means all
     * @param count whether the number of all matching rows is wanted
     * @param crossCompany whether rows of other companies than the default one are wanted
     */
    public record Window(int skip, Optional<Integer> top, boolean count, boolean crossCompany) {}
}
