package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.Refund;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order as its sales order should show it: with the units and charges that its refunds credit. A shop takes whatever
 * was refunded off an order's current quantities and total; the ERP keeps what was sold on the sales order and takes it
 * off by a credit note. Were both to take it off, it would be given back twice.
 */
public final class AsSold {

    private AsSold() {}

    /** The order before its refunds were credited. Units that were cancelled stay off. */
    public static Order of(Order order) {
        if (order.refunds().isEmpty()) {
            return order;
        }
        List<OrderLine> lines =
                order.lines().stream().map(line -> sold(line, order)).toList();
        OrderMoney money = order.money();
        DualMoney total = credited(order).reduce(money.current(), AsSold::sum);
        return order.with(
                lines,
                new OrderMoney(
                        money.shopCurrency(),
                        money.presentmentCurrency(),
                        money.taxesIncluded(),
                        money.asOrdered(),
                        total,
                        extras(order)));
    }

    /** The parts of the total now are those after the refunds; but for what is charged on top, nobody else states them. */
    private static OrderMoney.Extras extras(Order order) {
        OrderMoney.Extras stated = order.money().extras();
        OrderMoney.Current now = OrderMoney.Current.UNSTATED;
        OrderMoney.Surcharges left = stated.now().surcharges();
        Optional<DualMoney> refunded = order.refunds().stream()
                .flatMap(refund -> refund.charges().stream())
                .filter(charge -> charge.kind() == Refund.Charge.Kind.DUTY)
                .map(Refund.Charge::amount)
                .reduce(AsSold::sum);
        Optional<DualMoney> duties = left.duties()
                .map(some -> refunded.map(more -> sum(some, more)).orElse(some))
                .or(() -> refunded);
        OrderMoney.Surcharges sold = new OrderMoney.Surcharges(duties, left.fees());
        return new OrderMoney.Extras(
                stated.subtotal(),
                stated.surcharges(),
                new OrderMoney.Current(now.subtotal(), now.shipping(), now.discounts(), now.tax(), sold),
                stated.rounding());
    }

    private static OrderLine sold(OrderLine line, Order order) {
        long credited = credited(order, line.id());
        long ordered = line.quantity().ordered();
        LineQuantity quantity =
                new LineQuantity(ordered, Math.min(ordered, line.quantity().current() + credited));
        return new OrderLine(
                line.id(), line.item(), quantity, line.unitPrice(), line.discounts(), line.taxes(), line.attributes());
    }

    /** The units of a line that refunds credit. */
    static long credited(Order order, String lineId) {
        return lines(order)
                .filter(line -> line.lineId().equals(lineId))
                .mapToLong(Refund.Line::quantity)
                .sum();
    }

    private static Stream<Refund.Line> lines(Order order) {
        return order.refunds().stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(line -> Course.of(line.restock()) != Course.CANCELLED);
    }

    /** Of the charges shipping and duties are part of an order's total; adjustments never were. */
    private static Stream<DualMoney> credited(Order order) {
        boolean included = order.money().taxesIncluded();
        Stream<DualMoney> units =
                lines(order).map(line -> included ? line.subtotal() : sum(line.subtotal(), line.tax()));
        Stream<DualMoney> charges = order.refunds().stream()
                .flatMap(refund -> refund.charges().stream())
                .filter(charge -> charge.kind() != Refund.Charge.Kind.ADJUSTMENT)
                .map(charge -> included ? charge.amount() : sum(charge.amount(), charge.tax()));
        return Stream.concat(units, charges);
    }

    private static DualMoney sum(DualMoney one, DualMoney other) {
        return new DualMoney(one.shop().plus(other.shop()), one.presentment().plus(other.presentment()));
    }
}
