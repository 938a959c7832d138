package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import dev.hexbridge.domain.totals.Coins;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The taxes of a refund by rate. A shop tells what tax goes back with a line, and not at which rates: it is spread over
 * the rates of what was sold as the taxes of the sale were, and the last rate bears what does not divide.
 */
final class RefundTaxes {

    /** Sorts before every rate: a tax on something that the order knows no rate of. */
    private static final BigDecimal NO_RATE = BigDecimal.ONE.negate();

    private final Order order;
    private final CurrencyView view;
    private final Money zero;
    private final Map<BigDecimal, Money> byRate = new TreeMap<>();

    RefundTaxes(Order order, CurrencyView view) {
        this.order = order;
        this.view = view;
        this.zero = Money.zero(order.money().currency(view));
    }

    void ofLine(Optional<OrderLine> line, Money tax) {
        spread(line.map(OrderLine::taxes).orElse(List.of()), tax);
    }

    void ofCharge(boolean shipping, Money tax) {
        List<TaxLine> sold = order.shipping().stream()
                .map(ShippingLine::taxes)
                .flatMap(List::stream)
                .toList();
        spread(shipping ? sold : List.of(), tax);
    }

    Money sum() {
        return byRate.values().stream().reduce(zero, Money::plus);
    }

    List<CreditLine> lines() {
        List<CreditLine> lines = new ArrayList<>();
        byRate.forEach((rate, amount) -> {
            if (!amount.isZero()) {
                lines.add(line(rate, amount));
            }
        });
        return lines;
    }

    private void spread(List<TaxLine> sold, Money tax) {
        if (tax.isZero()) {
            return;
        }
        Map<BigDecimal, Money> weights = new TreeMap<>();
        sold.forEach(line -> weights.merge(line.rate(), line.amount().in(view), Money::plus));
        Money all = weights.values().stream().reduce(zero, Money::plus);
        if (all.isZero()) {
            byRate.merge(
                    weights.isEmpty() ? NO_RATE : weights.keySet().iterator().next(), tax, Money::plus);
            return;
        }
        Money left = tax;
        int open = weights.size();
        for (Map.Entry<BigDecimal, Money> weight : weights.entrySet()) {
            open--;
            Money share = open == 0 ? left : share(tax, weight.getValue(), all);
            byRate.merge(weight.getKey(), share, Money::plus);
            left = left.minus(share);
        }
    }

    private Money share(Money tax, Money weight, Money all) {
        BigDecimal part = tax.amount()
                .multiply(weight.amount())
                .divide(all.amount(), Coins.decimals(zero.currency()), RoundingMode.DOWN);
        return new Money(part, zero.currency());
    }

    private static CreditLine line(BigDecimal rate, Money amount) {
        boolean known = rate.signum() >= 0;
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        String text = percent.setScale(Math.max(0, percent.scale())).toPlainString();
        return new CreditLine(
                known ? "TAX-" + text : "TAX",
                CreditLine.Charge.TAX,
                Course.CHARGE,
                known ? "Tax " + text + " %" : "Tax",
                -1,
                amount,
                Optional.empty(),
                Optional.empty());
    }
}
