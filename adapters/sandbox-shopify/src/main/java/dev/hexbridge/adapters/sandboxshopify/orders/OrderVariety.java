package dev.hexbridge.adapters.sandboxshopify.orders;

/**
 * How often an order is of an unusual kind, as fractions of all orders (the first of all lines).
 *
 * @param nullSku lines without a SKU
 * @param test orders marked as test
 * @param foreignCurrency orders paid in another currency than the shop's
 * @param discounted orders with a discount of some kind
 * @param odd each of the remaining oddities: tips, gift cards, custom lines, odd line properties, emoji
 */
public record OrderVariety(double nullSku, double test, double foreignCurrency, double discounted, double odd) {

    /** Ordinary trade: no test orders, and one line in a hundred without a SKU. */
    public static OrderVariety ordinary() {
        return new OrderVariety(0.01, 0, 0.1, 0.35, 0.04);
    }

    /** Every oddity often, for tests. */
    public static OrderVariety wild() {
        return new OrderVariety(0.1, 0.05, 0.4, 0.7, 0.3);
    }

    public OrderVariety withNullSku(double rate) {
        return new OrderVariety(rate, test, foreignCurrency, discounted, odd);
    }
}
