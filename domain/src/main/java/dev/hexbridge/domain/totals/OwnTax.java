package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.TaxLine;
import java.util.List;

/** The taxes that the merchant remits, as the shop states them: those of a marketplace are none of them. */
final class OwnTax {

    private static final LineQuantity ALL = new LineQuantity(1, 1);

    private OwnTax() {}

    /** On all that is left of an order. */
    static Money of(Order order, CurrencyView view) {
        Money zero = Money.zero(order.money().currency(view));
        Money onLines = order.lines().stream()
                .map(line -> of(line.taxes(), line.quantity(), view, zero))
                .reduce(zero, Money::plus);
        return order.shipping().stream()
                .map(line -> of(line.taxes(), ALL, view, zero))
                .reduce(onLines, Money::plus);
    }

    /** On the units that are left of a line. */
    static Money of(List<TaxLine> taxes, LineQuantity quantity, CurrencyView view, Money zero) {
        Money whole = taxes.stream()
                .filter(tax -> !tax.channelLiable())
                .map(tax -> tax.amount().in(view))
                .reduce(zero, Money::plus);
        return Coins.share(whole, quantity);
    }
}
