package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.util.List;

/** A tax of a region. Several rules add up: none is charged upon another. */
public record TaxRule(String title, BigDecimal rate) {

    static TaxRule of(String title, String rate) {
        return new TaxRule(title, new BigDecimal(rate));
    }

    /** The tax lines of an amount that is already net of discounts. */
    static List<TaxLine> apply(List<TaxRule> rules, MoneyBag net, Pricing pricing) {
        BigDecimal all = rules.stream().map(TaxRule::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal base = pricing.taxesIncluded() ? BigDecimal.ONE.add(all) : BigDecimal.ONE;
        return rules.stream()
                .map(rule -> new TaxLine(rule.title(), rule.rate(), pricing.portion(net, rule.rate(), base)))
                .toList();
    }
}
