package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the ERP will compute as tax, supposing that its groups hold the shop's rates: each rate of each line on the net
 * amount of that line, rounded to whole coins line by line.
 */
final class ErpTax {

    private ErpTax() {}

    static Money estimate(Order order, CurrencyView view) {
        Money zero = Money.zero(order.money().currency(view));
        Stream<Money> ofLines = order.lines().stream().flatMap(line -> {
            Money gross = line.unitPrice().in(view).times(line.quantity().current());
            Money discount = Coins.share(sum(line.discounts(), view, zero), line.quantity());
            return taxes(gross.minus(discount), line.taxes());
        });
        Stream<Money> ofShipping = order.shipping().stream()
                .flatMap(line -> taxes(line.price().in(view).minus(sum(line.discounts(), view, zero)), line.taxes()));
        return Stream.concat(ofLines, ofShipping).reduce(zero, Money::plus);
    }

    private static Money sum(List<DualMoney> amounts, CurrencyView view, Money zero) {
        return amounts.stream().map(amount -> amount.in(view)).reduce(zero, Money::plus);
    }

    private static Stream<Money> taxes(Money net, List<TaxLine> taxes) {
        return taxes.stream().map(tax -> taxOn(net, tax.rate()));
    }

    private static Money taxOn(Money net, BigDecimal rate) {
        return Coins.rounded(new Money(net.amount().multiply(rate), net.currency()));
    }
}
