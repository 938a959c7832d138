package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.Refund.Restock;

/** What a refunded thing comes to in the ERP. Source of the meanings: Shopify docs, REST Refund, restock_type. */
public enum Course {
    /** Units that will never be shipped: the sales order itself shrinks, and nothing is credited. */
    CANCELLED("sales order shrinks", "none"),
    /** Units that come back: credited, and received into stock. */
    RESTOCKED("credited", "received"),
    /** Units whose stock does not change: credited alone. */
    KEPT("credited", "none"),
    /** No units at all: shipping, duties, adjustments, tax. */
    CHARGE("credited", "none");

    private final String money;
    private final String stock;

    Course(String money, String stock) {
        this.money = money;
        this.stock = stock;
    }

    /** What becomes of the money, in words. */
    public String money() {
        return money;
    }

    /** What becomes of stock, in words. */
    public String stock() {
        return stock;
    }

    /** The course of units that are refunded this way. */
    public static Course of(Restock restock) {
        return switch (restock) {
            case CANCEL -> CANCELLED;
            case RETURN, LEGACY -> RESTOCKED;
            case NO_RESTOCK -> KEPT;
        };
    }
}
