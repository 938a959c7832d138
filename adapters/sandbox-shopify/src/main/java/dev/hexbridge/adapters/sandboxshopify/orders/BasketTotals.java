package dev.hexbridge.adapters.sandboxshopify.orders;

/**
 * The sums of a basket. Shopify's identity holds by construction, in both currencies: goods - all discounts + shipping +
 * (taxes included ? 0 : tax) = total.
 */
public record BasketTotals(Charge goods, Charge shipping, MoneyBag tax, boolean taxesIncluded) {

    /** A sum before its discounts, and the discounts. */
    public record Charge(MoneyBag gross, MoneyBag discount) {

        public MoneyBag net() {
            return gross.minus(discount);
        }
    }

    public MoneyBag discounts() {
        return goods.discount().plus(shipping.discount());
    }

    public MoneyBag total() {
        MoneyBag charges = goods.net().plus(shipping.net());
        return taxesIncluded ? charges : charges.plus(tax);
    }
}
