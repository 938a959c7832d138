package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Status;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction.Kind;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Moves money on orders: no more is captured than was authorized, and no more refunded than was received (Shopify docs:
 * transactions of an order).
 */
public final class Till {

    private Till() {}

    /** The order with the transaction; empty where it cannot be. */
    public static Optional<Order> moved(Order order, TransactionWish wish, long id, Instant at) {
        Optional<Transaction> parent = parent(order, wish);
        boolean orphan = wish.kind() != Kind.AUTHORIZATION && wish.kind() != Kind.SALE && parent.isEmpty();
        MoneyBag left = left(order, wish.kind(), parent);
        MoneyBag amount = wish.amount().map(shop -> bag(order, shop)).orElse(left);
        boolean bounded = wish.kind() != Kind.SALE && wish.kind() != Kind.AUTHORIZATION;
        if (orphan || amount.shop().signum() <= 0 || (bounded && amount.shop().compareTo(left.shop()) > 0)) {
            return Optional.empty();
        }
        String gateway = wish.gateway()
                .or(() -> parent.map(Transaction::gateway))
                .orElse(order.payment().gateway());
        Transaction transaction =
                new Transaction(id, wish.kind(), amount, at, wish.state(), gateway, parent.map(Transaction::id));
        return Optional.of(order.transacted(transaction));
    }

    private static Optional<Transaction> parent(Order order, TransactionWish wish) {
        List<Kind> fitting = switch (wish.kind()) {
            case CAPTURE, VOID -> List.of(Kind.AUTHORIZATION);
            case REFUND -> List.of(Kind.SALE, Kind.CAPTURE);
            case SALE, AUTHORIZATION -> List.of();
        };
        return order.payment().transactions().reversed().stream()
                .filter(other -> fitting.contains(other.kind()) && other.state() == State.SUCCESS)
                .filter(other -> wish.parent().filter(id -> id != other.id()).isEmpty())
                .findFirst();
    }

    private static MoneyBag left(Order order, Kind kind, Optional<Transaction> parent) {
        MoneyBag zero = order.basket().pricing().zero();
        Payment payment = order.payment();
        return switch (kind) {
            case SALE, AUTHORIZATION -> order.outstanding();
            case CAPTURE, VOID ->
                parent.map(authorization -> authorization.amount().minus(payment.usedOf(authorization, zero)))
                        .orElse(zero);
            case REFUND -> payment.received(zero).minus(payment.refunded(zero));
        };
    }

    private static MoneyBag bag(Order order, BigDecimal shop) {
        MoneyBag whole = order.basket().totals().total();
        BigDecimal shown = whole.shop().signum() == 0
                ? shop
                : shop.multiply(whole.presentment())
                        .divide(whole.shop(), whole.presentment().scale(), RoundingMode.HALF_UP);
        return new MoneyBag(shop.setScale(whole.shop().scale(), RoundingMode.HALF_UP), shown);
    }

    /** Where the payment of an order stands after its transactions. */
    static Status status(Payment payment, MoneyBag total) {
        BigDecimal zero = BigDecimal.ZERO;
        MoneyBag none = new MoneyBag(zero, zero);
        BigDecimal received = payment.received(none).shop();
        BigDecimal refunded = payment.refunded(none).shop();
        if (refunded.signum() > 0) {
            return refunded.compareTo(received) >= 0 ? Status.REFUNDED : Status.PARTIALLY_REFUNDED;
        }
        if (received.signum() > 0) {
            return received.compareTo(total.shop()) >= 0 ? Status.PAID : Status.PARTIALLY_PAID;
        }
        boolean authorized = payment.transactions().stream()
                .filter(other -> other.kind() == Kind.AUTHORIZATION && other.state() == State.SUCCESS)
                .anyMatch(other -> other.amount()
                                .shop()
                                .compareTo(payment.usedOf(other, none).shop())
                        > 0);
        boolean voided = payment.transactions().stream().anyMatch(other -> other.kind() == Kind.VOID);
        return authorized ? Status.AUTHORIZED : voided ? Status.VOIDED : Status.PENDING;
    }
}
