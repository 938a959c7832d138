package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** A movement of money, or of the right to it; a refund has a positive amount too. */
    public record Transaction(
            long id, Kind kind, MoneyBag amount, Instant at, State state, String gateway, Optional<Long> parent) {

        /** What the transaction did. */
        public enum Kind {
            AUTHORIZATION,
            CAPTURE,
            SALE,
            VOID,
            REFUND
        }

        /** How it ended, or that it has not. */
        public enum State {
            SUCCESS,
            PENDING,
            FAILURE,
            ERROR
        }
    }

    /** All gateways in the order of their use. */
    public List<String> gateways() {
        Set<String> names = new LinkedHashSet<>(List.of(gateway));
        transactions.forEach(transaction -> names.add(transaction.gateway()));
        return List.copyOf(names);
    }

    /** The first payment, which refunds go back to. */
    Optional<Long> sale() {
        return succeeded(EnumSet.of(Transaction.Kind.SALE, Transaction.Kind.CAPTURE)).stream()
                .findFirst()
                .map(Transaction::id);
    }

    /** The money of a refund as a transaction. */
    public Transaction back(Refund.Money money) {
        Transaction.State state = Transaction.State.valueOf(money.status().toUpperCase(Locale.ROOT));
        return new Transaction(
                money.id(), Transaction.Kind.REFUND, money.amount(), money.at(), state, money.gateway(), sale());
    }

    public MoneyBag received(MoneyBag zero) {
        return sum(zero, EnumSet.of(Transaction.Kind.SALE, Transaction.Kind.CAPTURE));
    }

    public MoneyBag refunded(MoneyBag zero) {
        return sum(zero, EnumSet.of(Transaction.Kind.REFUND));
    }

    /** What of an authorization was captured or let go. */
    MoneyBag usedOf(Transaction authorization, MoneyBag zero) {
        List<Transaction> used = succeeded(EnumSet.of(Transaction.Kind.CAPTURE, Transaction.Kind.VOID)).stream()
                .filter(other ->
                        other.parent().filter(id -> id == authorization.id()).isPresent())
                .toList();
        return MoneyBag.sum(zero, used, Transaction::amount);
    }

    private MoneyBag sum(MoneyBag zero, Set<Transaction.Kind> kinds) {
        return MoneyBag.sum(zero, succeeded(kinds), Transaction::amount);
    }

    private List<Transaction> succeeded(Set<Transaction.Kind> kinds) {
        return transactions.stream()
                .filter(t -> kinds.contains(t.kind()) && t.state() == Transaction.State.SUCCESS)
                .toList();
    }

    /** A transaction of the order's own gateway that succeeded, and belongs to the newest one that it can belong to. */
    Transaction succeeded(long id, Transaction.Kind kind, MoneyBag amount, Instant at) {
        Optional<Long> parent = kind == Transaction.Kind.REFUND ? sale() : Optional.empty();
        return new Transaction(id, kind, amount, at, Transaction.State.SUCCESS, gateway, parent);
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
