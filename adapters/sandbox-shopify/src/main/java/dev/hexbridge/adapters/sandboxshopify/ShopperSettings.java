package dev.hexbridge.adapters.sandboxshopify;

/**
 * How the shopper shops: at a steady pace, six of ten orders by somebody new, three lines on average.
 *
 * @param ordersPerMinute the pace; must be above 0
 * @param seed the same seed shops the same way
 * @param maxOrders after so many orders the shopper goes home; {@link Long#MAX_VALUE} for never
 * @param editRate fraction of orders after which an earlier one gets a note or is marked as paid
 * @param repeatRate fraction of orders after which an old delivery is sent once more
 */
public record ShopperSettings(double ordersPerMinute, long seed, long maxOrders, double editRate, double repeatRate) {

    public ShopperSettings {
        if (!(ordersPerMinute > 0)) {
            throw new IllegalArgumentException("ordersPerMinute must be above 0, not " + ordersPerMinute);
        }
    }

    /** Shops until stopped; one order in ten is followed by an edit, one in twenty by a repeated delivery. */
    public static ShopperSettings steady(double ordersPerMinute, long seed) {
        return new ShopperSettings(ordersPerMinute, seed, Long.MAX_VALUE, 0.1, 0.05);
    }

    public ShopperSettings limitedTo(long orders) {
        return new ShopperSettings(ordersPerMinute, seed, orders, editRate, repeatRate);
    }
}
