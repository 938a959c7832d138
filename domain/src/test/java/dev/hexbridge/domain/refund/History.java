package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.canonical.Refund.Charge;
import dev.hexbridge.domain.canonical.Refund.Restock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * An order that was paid in full and then refunded bit by bit, as a shop would do it: its snapshots, and the shop's own
 * sums. Knows nothing of what the ERP is to make of it.
 */
final class History {

    private static final List<Restock> RESTOCKS = List.of(Restock.values());

    private final SplittableRandom random;
    private final List<Order> snapshots = new ArrayList<>();
    private final Map<String, Long> left = new HashMap<>();
    private Order order;
    private DualMoney shippingLeft;
    private Money paidBack;
    private Money cancelled;
    private Money refunded;
    private long unitsReturned;
    private int ids = 5_000;

    private History(long seed) {
        this.random = new SplittableRandom(seed);
        this.order = sold();
        this.shippingLeft = order.shipping().isEmpty()
                ? zero()
                : order.shipping().getFirst().price();
        this.paidBack = zero().shop();
        this.cancelled = zero().shop();
        this.refunded = zero().shop();
        order.lines().forEach(line -> left.put(line.id(), line.quantity().ordered()));
    }

    static History of(long seed) {
        History history = new History(seed);
        history.snapshots.add(history.order);
        int refunds = history.random.nextInt(1, 5);
        for (int i = 0; i < refunds; i++) {
            history.refund();
        }
        return history;
    }

    List<Order> snapshots() {
        return snapshots;
    }

    Order last() {
        return snapshots.getLast();
    }

    Money total() {
        return last().money().asOrdered().total().shop();
    }

    /** What went back to the buyer's own means of payment. */
    Money paidBack() {
        return paidBack;
    }

    /** What was taken back unshipped. */
    Money cancelled() {
        return cancelled;
    }

    /** What the shop says it refunded, cancelled units included. */
    Money refunded() {
        return refunded;
    }

    long unitsReturned() {
        return unitsReturned;
    }

    private Order sold() {
        Orders orders = Orders.order().in(random.nextBoolean() ? "EUR" : "JPY");
        if (random.nextInt(3) == 0) {
            orders = Orders.order().in("EUR").shownIn("USD", "1.1");
        }
        if (random.nextBoolean()) {
            orders.withTaxesIncluded();
        }
        int lines = random.nextInt(1, 4);
        for (int i = 0; i < lines; i++) {
            orders.withLine("SKU" + i, random.nextInt(1, 5), Integer.toString(random.nextInt(5, 200)));
            if (random.nextBoolean()) {
                orders.taxed("0.19", "2");
                if (random.nextBoolean()) {
                    orders.taxed("0.05", "1");
                }
            }
        }
        if (random.nextBoolean()) {
            orders.withShipping("Standard", Integer.toString(random.nextInt(2, 20)));
        }
        return orders.paid().build();
    }

    private void refund() {
        List<Refund.Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            long most = left.getOrDefault(line.id(), 0L);
            if (most > 0 && random.nextBoolean()) {
                lines.add(part(line, random.nextLong(1, most + 1)));
            }
        }
        List<Charge> charges = new ArrayList<>();
        if (!shippingLeft.shop().isZero() && random.nextInt(3) == 0) {
            charges.add(charge(Charge.Kind.SHIPPING, "", shippingLeft));
            shippingLeft = zero();
        }
        if (random.nextInt(3) == 0) {
            DualMoney some = amount(random.nextInt(1, 4));
            charges.add(charge(
                    Charge.Kind.ADJUSTMENT, "refund discrepancy", random.nextBoolean() ? some : Amounts.negated(some)));
        }
        settle(lines, charges);
    }

    /** The part of a line is the difference of what is left of it before and after, so that all parts are the whole. */
    private Refund.Line part(OrderLine line, long quantity) {
        long before = left.getOrDefault(line.id(), 0L);
        left.put(line.id(), before - quantity);
        DualMoney tax = line.taxes().stream().map(one -> one.amount()).reduce(zero(), Amounts::sum);
        long ordered = line.quantity().ordered();
        return new Refund.Line(
                next(),
                line.id(),
                quantity,
                RESTOCKS.get(random.nextInt(RESTOCKS.size())),
                Optional.empty(),
                new DualMoney(
                        line.unitPrice().shop().times(quantity),
                        line.unitPrice().presentment().times(quantity)),
                Amounts.difference(
                        Amounts.share(tax, before, ordered), Amounts.share(tax, before - quantity, ordered)));
    }

    private void settle(List<Refund.Line> lines, List<Charge> charges) {
        boolean included = order.money().taxesIncluded();
        DualMoney due = zero();
        DualMoney gone = zero();
        for (Refund.Line line : lines) {
            DualMoney value = included ? line.subtotal() : Amounts.sum(line.subtotal(), line.tax());
            due = Amounts.sum(due, value);
            gone = Amounts.sum(gone, value);
            if (line.restock() == Restock.CANCEL) {
                cancelled = cancelled.plus(value.shop());
            } else if (line.restock() != Restock.NO_RESTOCK) {
                unitsReturned += line.quantity();
            }
        }
        for (Charge charge : charges) {
            due = Amounts.sum(due, charge.amount());
            gone = charge.kind() == Charge.Kind.SHIPPING ? Amounts.sum(gone, charge.amount()) : gone;
        }
        refunded = refunded.plus(due.shop());
        boolean paid = random.nextInt(4) > 0 && due.shop().amount().signum() > 0;
        List<Payment> money = paid ? List.of(payment(due)) : List.of();
        paidBack = paid ? paidBack.plus(due.shop()) : paidBack;
        Refund refund = new Refund(next(), order.times().created(), Optional.empty(), lines, charges, money);
        List<Refund> all = new ArrayList<>(order.refunds());
        all.add(refund);
        order = reduced(gone).with(all);
        snapshots.add(order);
    }

    private Order reduced(DualMoney gone) {
        OrderMoney money = order.money();
        List<OrderLine> lines = order.lines().stream()
                .map(line -> new OrderLine(
                        line.id(),
                        line.item(),
                        new LineQuantity(line.quantity().ordered(), left.getOrDefault(line.id(), 0L)),
                        line.unitPrice(),
                        line.discounts(),
                        line.taxes(),
                        line.attributes()))
                .toList();
        return order.with(
                lines,
                new OrderMoney(
                        money.shopCurrency(),
                        money.presentmentCurrency(),
                        money.taxesIncluded(),
                        money.asOrdered(),
                        Amounts.difference(money.current(), gone)));
    }

    private Payment payment(DualMoney amount) {
        return new Payment(
                next(),
                Payment.Kind.REFUND,
                Payment.Status.SUCCESS,
                "gift_card",
                amount,
                Optional.empty(),
                Optional.empty());
    }

    private Charge charge(Charge.Kind kind, String reason, DualMoney amount) {
        return new Charge(next(), kind, reason, amount, zero());
    }

    private DualMoney amount(int units) {
        DualMoney zero = zero();
        BigDecimal value = BigDecimal.valueOf(units);
        return new DualMoney(
                new Money(value, zero.shop().currency()),
                new Money(value, zero.presentment().currency()));
    }

    private DualMoney zero() {
        return new DualMoney(
                Money.zero(order().money().shopCurrency()),
                Money.zero(order().money().presentmentCurrency()));
    }

    private Order order() {
        return order;
    }

    private String next() {
        return Integer.toString(ids++);
    }
}
