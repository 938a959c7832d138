package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.ArrayList;
import java.util.List;

/** What an order edit did to the lines: units more and units fewer, with an id of its own. Prices are not told. */
public record LineChanges(long id, List<Delta> additions, List<Delta> removals) {

    /** So many units of one line; always positive. */
    public record Delta(long lineId, int units) {}

    /** The changes between the lines of two states of one order. */
    public static LineChanges between(long id, Order before, Order after) {
        List<Delta> additions = new ArrayList<>();
        List<Delta> removals = new ArrayList<>();
        for (OrderLine line : after.basket().lines()) {
            int units = line.quantity().current() - wanted(before, line.id());
            if (units > 0) {
                additions.add(new Delta(line.id(), units));
            } else if (units < 0) {
                removals.add(new Delta(line.id(), -units));
            }
        }
        return new LineChanges(id, additions, removals);
    }

    private static int wanted(Order order, long lineId) {
        return order.basket().lines().stream()
                .filter(line -> line.id() == lineId)
                .mapToInt(line -> line.quantity().current())
                .findFirst()
                .orElse(0);
    }
}
