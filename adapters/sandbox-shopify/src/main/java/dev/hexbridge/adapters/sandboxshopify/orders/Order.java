package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Status;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction;
import java.time.Instant;
import java.util.List;

/** An order of the shop at one moment. Changes make a new value; amounts are always derived from the lines. */
public record Order(OrderHeader header, Buyer buyer, Basket basket, Payment payment, Notes notes) {

    public long id() {
        return header.id();
    }

    public Instant updatedAt() {
        return header.times().updatedAt();
    }

    public MoneyBag outstanding() {
        MoneyBag zero = basket.pricing().zero();
        MoneyBag kept = payment.received(zero).minus(payment.refunded(zero));
        return basket.currentTotals().total().minus(kept);
    }

    public Order updatedAt(Instant at) {
        return new Order(header.at(header.times().updated(at)), buyer, basket, payment, notes);
    }

    public Order withNotes(Notes newNotes) {
        return new Order(header, buyer, basket, payment, newNotes);
    }

    public Order withBuyer(Buyer newBuyer) {
        return new Order(header, newBuyer, basket, payment, notes);
    }

    /** Another basket: a paid order that now costs more is partially paid. */
    public Order edited(BasketEdit edit, Instant at) {
        Basket changed = edit.applied(basket);
        if (changed.equals(basket)) {
            return this;
        }
        OrderHeader marked = header.at(header.times().edited(at));
        Order next = new Order(marked, buyer, changed, payment, notes);
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
        return new Order(marked, buyer, basket.withLines(none), settled, notes);
    }

    /** The same with a transaction more, and standing as all of them together say. */
    Order transacted(Transaction transaction) {
        Payment more = payment.with(payment.status(), transaction);
        boolean moved = transaction.state() == Transaction.State.SUCCESS;
        return withPayment(
                moved ? more.with(Till.status(more, basket.currentTotals().total())) : more);
    }

    private Order withPayment(Payment newPayment) {
        return new Order(header, buyer, basket, newPayment, notes);
    }
}
