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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shop's tax as lines of its own, one a rate: for pairs in which the shop's amounts stand. */
final class TaxCharges {

    private TaxCharges() {}

    /** Every tax, those of marketplaces apart. */
    static List<PricedLine> of(Order order, CurrencyView view) {
        List<PricedLine> charges = new ArrayList<>(charges(order, view, tax -> true));
        boolean laid = taxes(order, view).findAny().isPresent();
        if (!laid && !order.money().asOrdered().tax().in(view).isZero()) {
            // The shop states a tax for the whole order and lays it on no line: it has no rate to be known by.
            Money stated = order.money().asOrdered().tax().in(view);
            charges.add(charge(PricedLine.TAX_KEY, Charge.TAX, "Tax", stated));
        }
        return charges;
    }

    /** Those taxes alone that a marketplace remits: no ERP computes them. */
    static List<PricedLine> ofChannels(Order order, CurrencyView view) {
        return charges(order, view, Tax::byChannel);
    }

    private static List<PricedLine> charges(Order order, CurrencyView view, Predicate<Tax> which) {
        Map<String, PricedLine> byKey = new LinkedHashMap<>();
        taxes(order, view)
                .filter(which)
                .sorted(Comparator.comparing(Tax::byChannel).thenComparing(Tax::rate))
                .map(TaxCharges::charge)
                .forEach(line -> byKey.merge(line.key(), line, TaxCharges::together));
        return byKey.values().stream()
                .filter(line -> !line.unitPrice().isZero())
                .toList();
    }

    private static PricedLine together(PricedLine one, PricedLine other) {
        return charge(one.key(), one.charge(), one.title(), one.unitPrice().plus(other.unitPrice()));
    }

    private static PricedLine charge(Tax tax) {
        String percent = percent(tax.rate());
        return tax.byChannel()
                ? charge(
                        PricedLine.TAX_KEY + "-CHANNEL-" + percent,
                        Charge.CHANNEL_TAX,
                        tax.title() + " " + percent + " %, remitted by the marketplace",
                        tax.amount())
                : charge(
                        PricedLine.TAX_KEY + "-" + percent,
                        Charge.TAX,
                        tax.title() + " " + percent + " %",
                        tax.amount());
    }

    private record Tax(BigDecimal rate, String title, Money amount, boolean byChannel) {}

    private static Stream<Tax> taxes(Order order, CurrencyView view) {
        Stream<Tax> ofLines = order.lines().stream().flatMap(line -> ofLine(line, view));
        Stream<Tax> ofShipping = order.shipping().stream()
                .map(ShippingLine::taxes)
                .flatMap(List::stream)
                .map(tax -> tax(tax, view));
        return Stream.concat(ofLines, ofShipping).filter(tax -> !tax.amount().isZero());
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
        return new Tax(tax.rate(), tax.title(), new Money(amount, tax.amount().currency()), tax.byChannel());
    }

    private static Tax tax(TaxLine line, CurrencyView view) {
        return new Tax(line.rate(), line.title(), line.amount().in(view), line.channelLiable());
    }

    private static String percent(BigDecimal rate) {
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString();
    }

    private static PricedLine charge(String key, Charge charge, String title, Money amount) {
        return new PricedLine(key, charge, title, 1, amount, Money.zero(amount.currency()), Optional.empty());
    }
}
