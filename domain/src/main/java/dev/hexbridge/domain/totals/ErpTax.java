package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the ERP will compute as tax, supposing that its groups hold the shop's rates: each rate of each line on the net
 * amount of that line, rounded to whole coins line by line. What a marketplace remits is none of the ERP's.
 */
final class ErpTax {

    private ErpTax() {}

    static Money estimate(Order order, CurrencyView view) {
        Money zero = Money.zero(order.money().currency(view));
        Stream<Money> ofLines = order.lines().stream().map(line -> of(line, view, zero));
        Stream<Money> ofShipping = order.shipping().stream().map(line -> of(line, view, zero));
        return Stream.concat(ofLines, ofShipping).reduce(zero, Money::plus);
    }

    /** On one line. */
    static Money of(OrderLine line, CurrencyView view, Money zero) {
        Money gross = line.unitPrice().in(view).times(line.quantity().current());
        Money discount = Coins.share(sum(line.discounts(), view, zero), line.quantity());
        return taxes(gross.minus(discount), line.taxes()).reduce(zero, Money::plus);
    }

    /** On one shipping charge. */
    static Money of(ShippingLine line, CurrencyView view, Money zero) {
        Money net = line.price().in(view).minus(sum(line.discounts(), view, zero));
        return taxes(net, line.taxes()).reduce(zero, Money::plus);
    }

    private static Money sum(List<DualMoney> amounts, CurrencyView view, Money zero) {
        return amounts.stream().map(amount -> amount.in(view)).reduce(zero, Money::plus);
    }

    private static Stream<Money> taxes(Money net, List<TaxLine> taxes) {
        return taxes.stream().filter(tax -> !tax.channelLiable()).map(tax -> taxOn(net, tax.rate()));
    }

    private static Money taxOn(Money net, BigDecimal rate) {
        return Coins.rounded(new Money(net.amount().multiply(rate), net.currency()));
    }
}
