package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was bought and what it costs. */
public record Basket(Pricing pricing, List<OrderLine> lines, List<ShippingLine> shipping, List<Discount> discounts) {

    public Basket {
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
        discounts = List.copyOf(discounts);
    }

    /** The totals of everything ordered, later removals included: what Shopify calls {@code total_*}. */
    public BasketTotals totals() {
        return totals(shipping, OrderLine::gross, (line, amount) -> amount);
    }

    /** The totals of what is still wanted, {@code current_total_*}; when nothing is, there is no shipping either. */
    public BasketTotals currentTotals() {
        boolean nothingLeft = lines.stream().allMatch(line -> line.quantity().current() == 0);
        return totals(
                nothingLeft ? List.of() : shipping,
                line -> line.price().unit().times(line.quantity().current()),
                (line, amount) -> line.current(amount, pricing));
    }

    private interface Share {
        MoneyBag of(OrderLine line, MoneyBag amount);
    }

    private BasketTotals totals(List<ShippingLine> charged, Function<OrderLine, MoneyBag> gross, Share share) {
        MoneyBag zero = pricing.zero();
        MoneyBag goods = MoneyBag.sum(zero, lines, gross);
        MoneyBag lineDiscounts =
                MoneyBag.sum(zero, lines, line -> share.of(line, line.price().discount(zero)));
        MoneyBag lineTax = MoneyBag.sum(
                zero, lines, line -> MoneyBag.sum(zero, line.price().taxes(), tax -> share.of(line, tax.amount())));
        MoneyBag carriage = MoneyBag.sum(zero, charged, line -> line.price().unit());
        MoneyBag carriageDiscounts =
                MoneyBag.sum(zero, charged, line -> line.price().discount(zero));
        MoneyBag carriageTax = MoneyBag.sum(zero, charged, line -> line.price().tax(zero));
        return new BasketTotals(
                new BasketTotals.Charge(goods, lineDiscounts),
                new BasketTotals.Charge(carriage, carriageDiscounts),
                lineTax.plus(carriageTax),
                pricing.taxesIncluded());
    }

    public MoneyBag tips() {
        Predicate<OrderLine> isTip = line -> line.article().kind() == Article.Kind.TIP;
        return MoneyBag.sum(pricing.zero(), lines.stream().filter(isTip).toList(), OrderLine::gross);
    }

    /** As {@link #taxes}, for what is still wanted. */
    public List<TaxLine> currentTaxes() {
        List<OrderLine> left = lines.stream()
                .map(line -> line.priced(line.price()
                        .taxed(line.price().taxes().stream()
                                .map(tax -> new TaxLine(tax.title(), tax.rate(), line.current(tax.amount(), pricing)))
                                .toList())))
                .toList();
        boolean nothingLeft = lines.stream().allMatch(line -> line.quantity().current() == 0);
        return new Basket(pricing, left, nothingLeft ? List.of() : shipping, discounts).taxes();
    }

    /** The taxes of the whole order, one entry for each title and rate. */
    public List<TaxLine> taxes() {
        Map<TaxRule, MoneyBag> sums = new LinkedHashMap<>();
        Stream.concat(lines.stream().map(OrderLine::price), shipping.stream().map(ShippingLine::price))
                .flatMap(price -> price.taxes().stream())
                .forEach(tax -> sums.merge(new TaxRule(tax.title(), tax.rate()), tax.amount(), MoneyBag::plus));
        List<TaxLine> all = new ArrayList<>();
        sums.forEach((rule, amount) -> all.add(new TaxLine(rule.title(), rule.rate(), amount)));
        return all;
    }

    public Basket withLines(List<OrderLine> newLines) {
        return new Basket(pricing, newLines, shipping, discounts);
    }
}
