package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the parts of an order come to in one of its currencies, as ordered.
 *
 * @param view which currency
 * @param zero nothing, in that currency
 */
record Sums(Order order, CurrencyView view, Money zero) {

    static Sums of(Order order, CurrencyView view) {
        return new Sums(order, view, Money.zero(order.money().currency(view)));
    }

    Money gross(OrderLine line) {
        return line.unitPrice().in(view).times(line.quantity().ordered());
    }

    Money discounts(OrderLine line) {
        return sum(line.discounts());
    }

    Money net(OrderLine line) {
        return gross(line).minus(discounts(line));
    }

    Money net(ShippingLine line) {
        return line.price().in(view).minus(sum(line.discounts()));
    }

    Money tax(List<TaxLine> taxes) {
        return sum(taxes.stream().map(TaxLine::amount).toList());
    }

    Money lines() {
        return total(order.lines().stream().map(this::gross));
    }

    Money lineDiscounts() {
        return total(order.lines().stream().map(this::discounts));
    }

    Money shipping() {
        return total(order.shipping().stream().map(line -> line.price().in(view)));
    }

    Money shippingDiscounts() {
        return total(order.shipping().stream().map(line -> sum(line.discounts())));
    }

    /** The taxes that stand on lines and shipping. */
    Money tax() {
        return total(taxLines().map(tax -> tax.amount().in(view)));
    }

    boolean isTaxLaid() {
        return taxLines().findAny().isPresent();
    }

    /** What lines of a kind come to, after discounts. */
    Money of(Kind kind) {
        return total(order.lines().stream()
                .filter(line -> line.item().kind() == kind)
                .map(this::net));
    }

    Money surcharges() {
        return sum(Stream.of(
                        order.money().extras().surcharges().duties(),
                        order.money().extras().surcharges().fees())
                .flatMap(amount -> amount.stream())
                .toList());
    }

    /** Discounts that the shop states and lays on no line. */
    Money unallocated() {
        Money stated = order.money().asOrdered().discounts().in(view);
        boolean allocated = !lineDiscounts().isZero();
        Money open = stated.minus(shippingDiscounts());
        return allocated || open.amount().signum() < 0 ? zero : open;
    }

    /** What the buyer owes by all parts together; a tax that is laid on no line counts as stated. */
    Money total() {
        Money tax = isTaxLaid() ? tax() : order.money().asOrdered().tax().in(view);
        return lines().minus(lineDiscounts())
                .minus(unallocated())
                .plus(shipping())
                .minus(shippingDiscounts())
                .plus(surcharges())
                .plus(order.money().taxesIncluded() ? zero : tax);
    }

    private Stream<TaxLine> taxLines() {
        return Stream.concat(
                order.lines().stream().flatMap(line -> line.taxes().stream()),
                order.shipping().stream().flatMap(line -> line.taxes().stream()));
    }

    private Money sum(List<DualMoney> amounts) {
        return total(amounts.stream().map(amount -> amount.in(view)));
    }

    private Money total(Stream<Money> amounts) {
        return amounts.reduce(zero, Money::plus);
    }
}
