package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import dev.hexbridge.domain.totals.PricedLine.Charge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shop's tax as lines of its own, one a rate: for pairs in which the shop's amounts stand. */
final class TaxCharges {

    private TaxCharges() {}

    static List<PricedLine> of(Order order, CurrencyView view) {
        Money zero = Money.zero(order.money().currency(view));
        Map<BigDecimal, Money> byRate = new TreeMap<>();
        Map<BigDecimal, String> titles = new TreeMap<>();
        taxes(order, view, zero).forEach(tax -> {
            byRate.merge(tax.rate(), tax.amount(), Money::plus);
            titles.putIfAbsent(tax.rate(), tax.title());
        });
        List<PricedLine> charges = new ArrayList<>();
        byRate.forEach((rate, amount) -> {
            if (!amount.isZero()) {
                charges.add(charge(
                        PricedLine.TAX_KEY + "-" + percent(rate),
                        titles.get(rate) + " " + percent(rate) + " %",
                        amount));
            }
        });
        if (byRate.isEmpty() && !order.money().asOrdered().tax().in(view).isZero()) {
            // The shop states a tax for the whole order and lays it on no line: it has no rate to be known by.
            charges.add(charge(
                    PricedLine.TAX_KEY, "Tax", order.money().asOrdered().tax().in(view)));
        }
        return charges;
    }

    private record Tax(BigDecimal rate, String title, Money amount) {}

    private static Stream<Tax> taxes(Order order, CurrencyView view, Money zero) {
        Stream<Tax> ofLines = order.lines().stream().flatMap(line -> ofLine(line, view));
        Stream<Tax> ofShipping = order.shipping().stream()
                .map(ShippingLine::taxes)
                .flatMap(List::stream)
                .map(tax -> tax(tax, view));
        return Stream.concat(ofLines, ofShipping).filter(tax -> tax.amount().compareTo(zero) != 0);
    }

    private static Stream<Tax> ofLine(OrderLine line, CurrencyView view) {
        long ordered = line.quantity().ordered();
        long current = line.quantity().current();
        Stream<Tax> whole = line.taxes().stream().map(tax -> tax(tax, view));
        return ordered == current ? whole : whole.map(tax -> part(tax, current, ordered));
    }

    private static Tax part(Tax tax, long current, long ordered) {
        BigDecimal amount = tax.amount()
                .amount()
                .multiply(BigDecimal.valueOf(current))
                .divide(BigDecimal.valueOf(ordered), Coins.decimals(tax.amount().currency()), RoundingMode.HALF_UP);
        return new Tax(tax.rate(), tax.title(), new Money(amount, tax.amount().currency()));
    }

    private static Tax tax(TaxLine line, CurrencyView view) {
        return new Tax(line.rate(), line.title(), line.amount().in(view));
    }

    private static String percent(BigDecimal rate) {
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString();
    }

    private static PricedLine charge(String key, String title, Money amount) {
        return new PricedLine(key, Charge.TAX, title, 1, amount, Money.zero(amount.currency()), Optional.empty());
    }
}
