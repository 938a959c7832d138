package dev.hexbridge.domain.canonical;

import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.OrderMoney.Totals;
import java.util.List;
import java.util.stream.Stream;

/** What a consistent shop would state as the totals of these lines. */
final class OrderTotals {

    private OrderTotals() {}

    static Totals of(List<OrderLine> lines, List<ShippingLine> shipping, boolean taxesIncluded, DualMoney zero) {
        DualMoney discounts = sum(
                zero,
                Stream.concat(
                        lines.stream().flatMap(line -> line.discounts().stream()),
                        shipping.stream().flatMap(charge -> charge.discounts().stream())));
        DualMoney carriage = sum(zero, shipping.stream().map(charge -> charge.price()));
        DualMoney shippingOff = sum(zero, shipping.stream().flatMap(charge -> charge.discounts().stream()));
        DualMoney tax = sum(
                zero,
                Stream.concat(
                                lines.stream().flatMap(line -> line.taxes().stream()),
                                shipping.stream().flatMap(charge -> charge.taxes().stream()))
                        .map(TaxLine::amount));
        DualMoney tips = sum(
                zero,
                lines.stream().filter(line -> line.item().kind() == Kind.TIP).map(OrderTotals::gross));
        DualMoney net = minus(plus(sum(zero, lines.stream().map(OrderTotals::gross)), carriage), discounts);
        return new Totals(discounts, minus(carriage, shippingOff), tax, tips, taxesIncluded ? net : plus(net, tax));
    }

    static Totals restated(Totals totals, DualMoney total) {
        return new Totals(totals.discounts(), totals.shipping(), totals.tax(), totals.tips(), total);
    }

    private static DualMoney gross(OrderLine line) {
        long quantity = line.quantity().current();
        return new DualMoney(
                line.unitPrice().shop().times(quantity),
                line.unitPrice().presentment().times(quantity));
    }

    private static DualMoney sum(DualMoney zero, Stream<DualMoney> parts) {
        return parts.reduce(zero, OrderTotals::plus);
    }

    private static DualMoney plus(DualMoney one, DualMoney other) {
        return new DualMoney(one.shop().plus(other.shop()), one.presentment().plus(other.presentment()));
    }

    private static DualMoney minus(DualMoney one, DualMoney other) {
        return new DualMoney(one.shop().minus(other.shop()), one.presentment().minus(other.presentment()));
    }
}
