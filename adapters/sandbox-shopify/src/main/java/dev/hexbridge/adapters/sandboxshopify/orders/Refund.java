package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something given back for an order.
 *
 * @param parts units of lines
 * @param shipping what of the shipping goes back
 * @param discrepancy what the merchant keeps of what parts and shipping come to; negative for what goes back beyond it
 * @param money how the money goes back; none where it stays with the merchant
 */
public record Refund(
        long id,
        Instant at,
        Optional<String> note,
        List<Part> parts,
        Optional<Carriage> shipping,
        Optional<Discrepancy> discrepancy,
        Optional<Money> money) {

    public Refund {
        parts = List.copyOf(parts);
    }

    /** Units of a line; the restock type is a word of the REST resource. */
    public record Part(long id, OrderLine line, int quantity, String restock, Optional<Long> location, Sum sum) {}

    /** An amount and the tax on it; the amount contains the tax when the order's prices do. */
    public record Sum(MoneyBag amount, MoneyBag tax) {

        MoneyBag total(boolean taxesIncluded) {
            return taxesIncluded ? amount : amount.plus(tax);
        }
    }

    /** Shipping that goes back. */
    public record Carriage(long id, Sum sum) {}

    /** The difference between what was worked out and what was paid. */
    public record Discrepancy(long id, MoneyBag amount) {}

    /** The movement of money; the status is a word of the REST resource. */
    public record Money(long id, MoneyBag amount, String gateway, String status, Instant at) {

        Money ended(String newStatus) {
            return new Money(id, amount, gateway, newStatus, at);
        }
    }

    public String gid() {
        return "gid://shopify/Refund/" + id;
    }

    public boolean isPending() {
        return money.filter(movement -> movement.status().equals("pending")).isPresent();
    }

    Refund ended(String status) {
        return new Refund(id, at, note, parts, shipping, discrepancy, money.map(movement -> movement.ended(status)));
    }
}
