package dev.hexbridge.adapters.sandboxshopify.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A line of an order.
 *
 * @param properties whatever the shop's theme put there: usually an array of name and value, but not always
 */
public record OrderLine(long id, Article article, Quantity quantity, LinePrice price, JsonNode properties) {

    /** Units ordered, removed ones included, and units that are still wanted. */
    public record Quantity(int ordered, int current) {}

    public String gid() {
        return "gid://shopify/LineItem/" + id;
    }

    public MoneyBag gross() {
        return price.unit().times(quantity.ordered());
    }

    public MoneyBag net() {
        MoneyBag gross = gross();
        return gross.minus(price.discount(gross.minus(gross)));
    }

    /** The share of an amount of the whole line that falls on the units still wanted. */
    public MoneyBag current(MoneyBag amount, Pricing pricing) {
        if (quantity.current() == quantity.ordered()) {
            return amount;
        }
        return pricing.portion(amount, BigDecimal.valueOf(quantity.current()), BigDecimal.valueOf(quantity.ordered()));
    }

    /**
     * The line with another number of wanted units. Fewer units leave the ordered number as it was; more raise both, and
     * the tax with them.
     */
    public OrderLine withWanted(int wanted, Pricing pricing) {
        if (wanted <= quantity.ordered()) {
            return new OrderLine(id, article, new Quantity(quantity.ordered(), wanted), price, properties);
        }
        OrderLine more = new OrderLine(id, article, new Quantity(wanted, wanted), price, properties);
        LinePrice taxed = price.taxed(TaxRule.apply(price.rules(), more.net(), pricing));
        return new OrderLine(id, article, more.quantity, taxed, properties);
    }

    OrderLine priced(LinePrice newPrice) {
        return new OrderLine(id, article, quantity, newPrice, properties);
    }
}
