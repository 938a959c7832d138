package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Status;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order of the shop at one moment. Changes make a new value; amounts are always derived from the lines. */
public record Order(
        OrderHeader header, Buyer buyer, Basket basket, Payment payment, Notes notes, List<Refund> refunds) {

    public Order {
        refunds = List.copyOf(refunds);
    }

    /** An order for which nothing was given back. */
    Order(OrderHeader header, Buyer buyer, Basket basket, Payment payment, Notes notes) {
        this(header, buyer, basket, payment, notes, List.of());
    }

    public long id() {
        return header.id();
    }

    public Instant updatedAt() {
        return header.times().updatedAt();
    }

    public MoneyBag outstanding() {
        MoneyBag zero = basket.pricing().zero();
        MoneyBag kept = payment.received(zero).minus(payment.refunded(zero));
        return worth().minus(kept);
    }

    /** What the order comes to now: lines and shipping without what was refunded of them. */
    public MoneyBag currentTotal() {
        boolean included = basket.pricing().taxesIncluded();
        List<Refund.Carriage> carriages =
                refunds.stream().flatMap(refund -> refund.shipping().stream()).toList();
        return basket.currentTotals()
                .total()
                .minus(MoneyBag.sum(
                        basket.pricing().zero(),
                        carriages,
                        carriage -> carriage.sum().total(included)));
    }

    /** What the merchant is to have of it in the end, with what was kept or given beyond it. */
    private MoneyBag worth() {
        List<Refund.Discrepancy> stated = refunds.stream()
                .flatMap(refund -> refund.discrepancy().stream())
                .toList();
        return currentTotal().plus(MoneyBag.sum(basket.pricing().zero(), stated, Refund.Discrepancy::amount));
    }

    Order refunded(Basket left, Refund refund) {
        List<Refund> all = new ArrayList<>(refunds);
        all.add(refund);
        return new Order(header, buyer, left, payment, notes, all);
    }

    /** Money goes back to the buyer. */
    Order paidBack(Transaction transaction) {
        MoneyBag zero = basket.pricing().zero();
        boolean all = payment.refunded(zero)
                        .plus(transaction.amount())
                        .shop()
                        .compareTo(payment.received(zero).shop())
                >= 0;
        return withPayment(payment.with(all ? Status.REFUNDED : Status.PARTIALLY_REFUNDED, transaction));
    }

    /** The money that is under way arrives, or does not. */
    public Order refundsEnded(String status) {
        Order ended = this;
        List<Refund> told = new ArrayList<>();
        for (Refund refund : refunds) {
            Refund now = refund.isPending() ? refund.ended(status) : refund;
            told.add(now);
            ended = refund.isPending() && status.equals("success") ? RefundMaker.moved(ended, now) : ended;
        }
        return new Order(header, buyer, basket, ended.payment, notes, told);
    }

    public Order updatedAt(Instant at) {
        return new Order(header.at(header.times().updated(at)), buyer, basket, payment, notes, refunds);
    }

    public Order withNotes(Notes newNotes) {
        return new Order(header, buyer, basket, payment, newNotes, refunds);
    }

    public Order withBuyer(Buyer newBuyer) {
        return new Order(header, newBuyer, basket, payment, notes, refunds);
    }

    /** Another basket: a paid order that now costs more is partially paid. */
    public Order edited(BasketEdit edit, Instant at) {
        Basket changed = edit.applied(basket);
        if (changed.equals(basket)) {
            return this;
        }
        OrderHeader marked = header.at(header.times().edited(at));
        Order next = new Order(marked, buyer, changed, payment, notes, refunds);
        boolean owes =
                payment.status() == Status.PAID && next.outstanding().shop().signum() > 0;
        return owes ? next.withPayment(payment.with(Status.PARTIALLY_PAID)) : next;
    }

    /** The outstanding amount is received; an order without debt stays as it is. */
    public Order paid(long transactionId, Instant at) {
        MoneyBag owed = outstanding();
        if (owed.shop().signum() <= 0) {
            return withPayment(payment.with(Status.PAID));
        }
        Transaction sale = payment.succeeded(transactionId, Transaction.Kind.SALE, owed, at);
        return withPayment(payment.with(Status.PAID, sale));
    }

    /** Nothing is wanted any more, and what was received goes back. */
    public Order cancelled(long transactionId, String reason, Instant at) {
        MoneyBag zero = basket.pricing().zero();
        MoneyBag received = payment.received(zero).minus(payment.refunded(zero));
        Payment settled = received.shop().signum() > 0
                ? payment.with(Status.REFUNDED, payment.succeeded(transactionId, Transaction.Kind.REFUND, received, at))
                : payment.with(Status.VOIDED);
        List<OrderLine> none = basket.lines().stream()
                .map(line -> line.withWanted(0, basket.pricing()))
                .toList();
        OrderHeader marked = header.at(header.times().cancelled(at, reason));
        return new Order(marked, buyer, basket.withLines(none), settled, notes, refunds);
    }

    /** The same with a transaction more, and standing as all of them together say. */
    Order transacted(Transaction transaction) {
        Payment more = payment.with(payment.status(), transaction);
        boolean moved = transaction.state() == Transaction.State.SUCCESS;
        return withPayment(
                moved ? more.with(Till.status(more, basket.currentTotals().total())) : more);
    }

    private Order withPayment(Payment newPayment) {
        return new Order(header, buyer, basket, newPayment, notes, refunds);
    }
}
