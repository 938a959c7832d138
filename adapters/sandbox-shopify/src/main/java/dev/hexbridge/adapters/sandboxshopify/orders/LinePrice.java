package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.List;

/** The price of one unit, and what all ordered units together are reduced and taxed by. */
public record LinePrice(MoneyBag unit, List<Allocation> discounts, List<TaxLine> taxes) {

    public LinePrice {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    public MoneyBag discount(MoneyBag zero) {
        return MoneyBag.sum(zero, discounts, Allocation::amount);
    }

    public MoneyBag tax(MoneyBag zero) {
        return MoneyBag.sum(zero, taxes, TaxLine::amount);
    }

    LinePrice taxed(List<TaxLine> newTaxes) {
        return new LinePrice(unit, discounts, newTaxes);
    }

    LinePrice discounted(List<Allocation> newDiscounts) {
        return new LinePrice(unit, newDiscounts, taxes);
    }

    /** The taxes' rules, to tax a changed quantity the same way. */
    List<TaxRule> rules() {
        return taxes.stream().map(tax -> new TaxRule(tax.title(), tax.rate())).toList();
    }
}
