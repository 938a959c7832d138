package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Splits an amount over weights so that the parts add up exactly; left-over minor units go to the first parts. */
final class Spread {

    private Spread() {}

    static List<MoneyBag> over(MoneyBag total, List<MoneyBag> weights) {
        List<BigDecimal> shop = over(total.shop(), weights, MoneyBag::shop);
        List<BigDecimal> presentment = over(total.presentment(), weights, MoneyBag::presentment);
        List<MoneyBag> parts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            parts.add(new MoneyBag(shop.get(i), presentment.get(i)));
        }
        return parts;
    }

    private static List<BigDecimal> over(
            BigDecimal total, List<MoneyBag> weights, Function<MoneyBag, BigDecimal> currency) {
        BigDecimal sum = weights.stream().map(currency).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal left = total;
        for (MoneyBag weight : weights) {
            BigDecimal part = sum.signum() == 0
                    ? BigDecimal.ZERO.setScale(total.scale())
                    : total.multiply(currency.apply(weight)).divide(sum, total.scale(), RoundingMode.DOWN);
            parts.add(part);
            left = left.subtract(part);
        }
        return giveAway(left, parts, weights.stream().map(currency).toList());
    }

    private static List<BigDecimal> giveAway(BigDecimal left, List<BigDecimal> parts, List<BigDecimal> limits) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(left.scale());
        BigDecimal remaining = left;
        for (int i = 0; remaining.signum() > 0 && i < parts.size(); i++) {
            if (parts.get(i).compareTo(limits.get(i)) < 0) {
                parts.set(i, parts.get(i).add(unit));
                remaining = remaining.subtract(unit);
            }
        }
        return parts;
    }
}
