package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.OrderMoney.Totals;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import dev.hexbridge.domain.totals.Part.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One part of an order made wrong.
 *
 * @param order the order with it
 * @param position which line, for parts of lines
 * @param names what it may be called: the line's own part, or the part of all lines where no evidence tells the line
 */
record Perturbation(Order order, int position, Set<Kind> names) {

    /** Whether a finding names it, and the right line if any. */
    boolean isNamedBy(Finding finding) {
        return names.contains(finding.part().kind())
                && (finding.part().position() == 0 || finding.part().position() == position);
    }

    /** One that this order can bear. */
    static Optional<Perturbation> of(Order order, Random dice) {
        long coins = (1L + dice.nextInt(400)) * (dice.nextBoolean() ? 1 : -1);
        UnaryOperator<DualMoney> off =
                amount -> new DualMoney(off(amount.shop(), coins), off(amount.presentment(), coins));
        int at = dice.nextInt(order.lines().size());
        OrderLine line = order.lines().get(at);
        return switch (dice.nextInt(11)) {
            case 0 ->
                Optional.of(new Perturbation(
                        with(order, at, line(line, off.apply(line.unitPrice()), line.discounts(), line.taxes())),
                        at + 1,
                        line.item().kind() == LineItem.Kind.TIP ? Set.of(Kind.TIPS) : Set.of(Kind.LINE, Kind.LINES)));
            case 1 ->
                line.discounts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Perturbation(
                                with(
                                        order,
                                        at,
                                        line(line, line.unitPrice(), first(line.discounts(), off), line.taxes())),
                                at + 1,
                                Set.of(Kind.LINE_DISCOUNT, Kind.DISCOUNTS)));
            case 2 ->
                line.taxes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Perturbation(
                                with(
                                        order,
                                        at,
                                        line(line, line.unitPrice(), line.discounts(), taxes(line.taxes(), off))),
                                at + 1,
                                Set.of(Kind.LINE_TAX, Kind.TAX)));
            case 3 -> shipping(order, off, false);
            case 4 -> shipping(order, off, true);
            default -> stated(order, off, dice);
        };
    }

    private static Optional<Perturbation> stated(Order order, UnaryOperator<DualMoney> off, Random dice) {
        OrderMoney money = order.money();
        Totals t = money.asOrdered();
        OrderMoney.Surcharges on = money.extras().surcharges();
        return switch (dice.nextInt(7)) {
            case 0 ->
                told(
                        order,
                        new Totals(off.apply(t.discounts()), t.shipping(), t.tax(), t.tips(), t.total()),
                        on,
                        Kind.DISCOUNTS);
            case 1 ->
                told(
                        order,
                        new Totals(t.discounts(), t.shipping(), off.apply(t.tax()), t.tips(), t.total()),
                        on,
                        Kind.TAX);
            case 2 ->
                told(
                        order,
                        new Totals(t.discounts(), t.shipping(), t.tax(), off.apply(t.tips()), t.total()),
                        on,
                        Kind.TIPS);
            case 3 ->
                on.duties()
                        .flatMap(duty -> told(
                                order,
                                t,
                                new OrderMoney.Surcharges(Optional.of(off.apply(duty)), on.fees()),
                                Kind.DUTIES));
            case 4 ->
                on.fees()
                        .flatMap(fee -> told(
                                order,
                                t,
                                new OrderMoney.Surcharges(on.duties(), Optional.of(off.apply(fee))),
                                Kind.FEES));
            case 5 ->
                order.payment().transactions().stream()
                        .findFirst()
                        .flatMap(card ->
                                total(order, ShopBasket.minus(t.total(), card.amount()), Kind.GIFT_CARDS_REDEEMED));
            default ->
                money.extras()
                        .rounding()
                        .payments()
                        .map(rounding -> total(order, ShopBasket.plus(t.total(), rounding), Kind.CASH_ROUNDING))
                        .orElseGet(() -> total(order, off.apply(t.total()), Kind.TOTAL));
        };
    }

    private static Optional<Perturbation> total(Order order, DualMoney total, Kind kind) {
        Totals t = order.money().asOrdered();
        return told(
                order,
                new Totals(t.discounts(), t.shipping(), t.tax(), t.tips(), total),
                order.money().extras().surcharges(),
                kind);
    }

    private static Optional<Perturbation> told(
            Order order, Totals totals, OrderMoney.Surcharges surcharges, Kind kind) {
        OrderMoney money = order.money();
        OrderMoney.Extras e = money.extras();
        OrderMoney.Extras extras = new OrderMoney.Extras(e.subtotal(), surcharges, e.now(), e.rounding());
        OrderMoney wrong = new OrderMoney(
                money.shopCurrency(),
                money.presentmentCurrency(),
                money.taxesIncluded(),
                totals,
                money.current(),
                extras);
        return Optional.of(new Perturbation(with(order, order.lines(), order.shipping(), wrong), 0, Set.of(kind)));
    }

    private static Optional<Perturbation> shipping(Order order, UnaryOperator<DualMoney> off, boolean tax) {
        if (order.shipping().isEmpty()
                || (tax && order.shipping().getFirst().taxes().isEmpty())) {
            return Optional.empty();
        }
        ShippingLine line = order.shipping().getFirst();
        List<ShippingLine> all = new ArrayList<>(order.shipping());
        all.set(
                0,
                new ShippingLine(
                        line.id(),
                        line.title(),
                        line.code(),
                        tax ? line.price() : off.apply(line.price()),
                        line.discounts(),
                        tax ? taxes(line.taxes(), off) : line.taxes()));
        Set<Kind> names = tax ? Set.of(Kind.SHIPPING_TAX, Kind.TAX) : Set.of(Kind.SHIPPING);
        return Optional.of(new Perturbation(with(order, order.lines(), all, order.money()), 1, names));
    }

    private static Money off(Money amount, long coins) {
        return amount.plus(
                new Money(BigDecimal.valueOf(coins, ShopBasket.decimals(amount.currency())), amount.currency()));
    }

    private static List<DualMoney> first(List<DualMoney> amounts, UnaryOperator<DualMoney> off) {
        List<DualMoney> all = new ArrayList<>(amounts);
        all.set(0, off.apply(all.getFirst()));
        return all;
    }

    private static List<TaxLine> taxes(List<TaxLine> taxes, UnaryOperator<DualMoney> off) {
        List<TaxLine> all = new ArrayList<>(taxes);
        TaxLine tax = all.getFirst();
        all.set(0, new TaxLine(tax.title(), tax.rate(), off.apply(tax.amount()), tax.channelLiable()));
        return all;
    }

    private static OrderLine line(OrderLine line, DualMoney price, List<DualMoney> discounts, List<TaxLine> taxes) {
        return new OrderLine(line.id(), line.item(), line.quantity(), price, discounts, taxes, line.attributes());
    }

    private static Order with(Order order, int at, OrderLine line) {
        List<OrderLine> all = new ArrayList<>(order.lines());
        all.set(at, line);
        return with(order, all, order.shipping(), order.money());
    }

    private static Order with(Order order, List<OrderLine> lines, List<ShippingLine> shipping, OrderMoney money) {
        return new Order(
                order.id(),
                order.number(),
                order.channel(),
                order.times(),
                order.buyer(),
                order.shippingAddress(),
                lines,
                shipping,
                money,
                order.payment(),
                order.fulfilment(),
                order.notes());
    }
}
