package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an order is paid. */
public record Payment(Status status, String gateway, List<Transaction> transactions) {

    public Payment {
        transactions = List.copyOf(transactions);
    }

    /** The financial status of an order; the REST word is the name in lower case. */
    public enum Status {
        PENDING,
        AUTHORIZED,
        PARTIALLY_PAID,
        PAID,
        PARTIALLY_REFUNDED,
        REFUNDED,
        VOIDED;

        public String restName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A movement of money, always successful here; a refund has a positive amount too. */
    public record Transaction(long id, Kind kind, MoneyBag amount, Instant at) {

        /** What the transaction did. */
        public enum Kind {
            AUTHORIZATION,
            SALE,
            REFUND
        }
    }

    /** The first payment, which refunds go back to. */
    Optional<Long> sale() {
        return transactions.stream()
                .filter(movement -> movement.kind() == Transaction.Kind.SALE)
                .map(Transaction::id)
                .findFirst();
    }

    public MoneyBag received(MoneyBag zero) {
        return sum(zero, Transaction.Kind.SALE);
    }

    public MoneyBag refunded(MoneyBag zero) {
        return sum(zero, Transaction.Kind.REFUND);
    }

    private MoneyBag sum(MoneyBag zero, Transaction.Kind kind) {
        List<Transaction> ofKind =
                transactions.stream().filter(t -> t.kind() == kind).toList();
        return MoneyBag.sum(zero, ofKind, Transaction::amount);
    }

    Payment with(Status newStatus) {
        return new Payment(newStatus, gateway, transactions);
    }

    Payment with(Status newStatus, Transaction transaction) {
        List<Transaction> all = new ArrayList<>(transactions);
        all.add(transaction);
        return new Payment(newStatus, gateway, all);
    }
}
