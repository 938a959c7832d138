package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** One amount in both currencies of an order, each rounded for itself, as Shopify's {@code MoneyBag}. */
public record MoneyBag(BigDecimal shop, BigDecimal presentment) {

    public MoneyBag plus(MoneyBag other) {
        return new MoneyBag(shop.add(other.shop), presentment.add(other.presentment));
    }

    public MoneyBag minus(MoneyBag other) {
        return new MoneyBag(shop.subtract(other.shop), presentment.subtract(other.presentment));
    }

    public MoneyBag times(int count) {
        BigDecimal factor = BigDecimal.valueOf(count);
        return new MoneyBag(shop.multiply(factor), presentment.multiply(factor));
    }

    /** No more than the limit, in each currency. */
    MoneyBag atMost(MoneyBag limit) {
        return new MoneyBag(shop.min(limit.shop), presentment.min(limit.presentment));
    }

    /** The sum of a property of all parts, starting from {@code zero} so that the scale is kept for an empty list. */
    static <T> MoneyBag sum(MoneyBag zero, List<T> parts, Function<T, MoneyBag> amount) {
        MoneyBag total = zero;
        for (T part : parts) {
            total = total.plus(amount.apply(part));
        }
        return total;
    }
}
