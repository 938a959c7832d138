package dev.hexbridge.application.relay;

import dev.hexbridge.domain.amendment.Edit;
import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import java.util.Optional;

/** One order, as it is placed and as each kind of edit leaves it: three mugs, two cups, shipping. */
final class EditedOrder {

    private EditedOrder() {}

    static Order placed() {
        return usual(begun(0)).build();
    }

    /** The order begun anew, a number of minutes after it was placed. */
    static Orders begun(int minutes) {
        return Orders.order().withId("1").updatedAt("2026-03-05T12:%02d:00-05:00".formatted(minutes));
    }

    static Orders usual(Orders order) {
        return shipped(order.withLine("MUG", 3, "10.00"));
    }

    static Orders shipped(Orders order) {
        return order.withLine("CUP", 2, "7.00").withShipping("Standard", "5.00");
    }

    static Order after(Edit edit) {
        Orders order = begun(5);
        return switch (edit) {
            case QUANTITY_UP -> shipped(order.withLine("MUG", 4, "10.00")).build();
            case QUANTITY_DOWN ->
                shipped(order.withLine("MUG", 3, "10.00").leaving(1)).build();
            case LINE_ADDED ->
                order.withLine("MUG", 3, "10.00")
                        .withLine("CUP", 2, "7.00")
                        .withLine("PLATE", 1, "4.00")
                        .withShipping("Standard", "5.00")
                        .build();
            case LINE_REMOVED ->
                shipped(order.withLine("MUG", 3, "10.00").leaving(0)).build();
            case PRICE -> shipped(order.withLine("MUG", 3, "9.00")).build();
            case DISCOUNT ->
                shipped(order.withLine("MUG", 3, "10.00").discounted("6.00")).build();
            case SHIPPING ->
                order.withLine("MUG", 3, "10.00")
                        .withLine("CUP", 2, "7.00")
                        .withShipping("Express", "8.00")
                        .build();
            case ADDRESS -> usual(order.shippedTo(elsewhere())).build();
            case CUSTOMER -> usual(order.byGuest("other@example.com")).build();
            case NOTE -> usual(order.withPurchaseOrder("PO-7")).build();
            case TAX -> usual(order).taxed("0.20", "1.00").build();
            case CANCELLED ->
                usual(order.cancelledAt("2026-03-05T12:05:00-05:00")).build();
        };
    }

    private static Address elsewhere() {
        Address before = Buyers.MAIN_STREET;
        return new Address(
                before.person(),
                before.company(),
                new Address.Street(Optional.of("2 Side Street"), Optional.empty()),
                before.place(),
                before.countryCode(),
                before.phone());
    }
}
