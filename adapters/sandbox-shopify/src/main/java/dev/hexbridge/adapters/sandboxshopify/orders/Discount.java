package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;

/**
 * A discount application of an order.
 *
 * @param value the percentage (10 for 10 %) or the amount in the shop's currency
 * @param title the code, for {@link Kind#DISCOUNT_CODE}
 */
public record Discount(Kind kind, String title, boolean percentage, BigDecimal value, Target target) {

    /** Where a discount comes from. */
    public enum Kind {
        DISCOUNT_CODE,
        MANUAL,
        AUTOMATIC
    }

    /** What it reduces: all lines together, some lines each for itself, or the shipping. */
    public enum Target {
        WHOLE_ORDER,
        SINGLE_LINES,
        SHIPPING
    }
}
