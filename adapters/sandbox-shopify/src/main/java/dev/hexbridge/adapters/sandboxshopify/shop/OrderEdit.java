package dev.hexbridge.adapters.sandboxshopify.shop;

import dev.hexbridge.adapters.sandboxshopify.orders.Address;
import dev.hexbridge.adapters.sandboxshopify.orders.LineEdit;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a merchant changes on an order; what is absent stays. Tags are replaced. */
public record OrderEdit(
        Optional<String> note,
        Optional<List<String>> tags,
        Optional<Address> shippingAddress,
        Lines lines,
        boolean paid) {

    /** Changes by line id, and lines that are added. */
    public record Lines(Map<Long, LineEdit> changes, List<OrderWish.Line> additions) {

        public static Lines unchanged() {
            return new Lines(Map.of(), List.of());
        }
    }

    public static OrderEdit note(String text) {
        return new OrderEdit(Optional.of(text), Optional.empty(), Optional.empty(), Lines.unchanged(), false);
    }

    public static OrderEdit markPaid() {
        return new OrderEdit(Optional.empty(), Optional.empty(), Optional.empty(), Lines.unchanged(), true);
    }
}
