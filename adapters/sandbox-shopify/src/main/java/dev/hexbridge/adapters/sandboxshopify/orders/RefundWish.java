package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a merchant refunds.
 *
 * @param units of which lines
 * @param shipping how much of the shipping, in the shop's currency
 * @param amount what is paid back in all, where it is not what units and shipping come to
 * @param how through which gateway, and whether the money is under way for a while
 */
public record RefundWish(List<Units> units, Optional<BigDecimal> shipping, Optional<BigDecimal> amount, How how) {

    public RefundWish {
        units = List.copyOf(units);
    }

    /** Units of one line; the restock type is a word of the REST resource. */
    public record Units(long lineId, int quantity, String restock, Optional<Long> location) {}

    /** Through which gateway the money goes back, and whether it is under way at first. */
    public record How(Optional<String> gateway, boolean pending, Optional<String> note) {}
}
