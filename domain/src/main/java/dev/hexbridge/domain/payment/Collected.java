package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.payment.Bookings.Payer;
import dev.hexbridge.domain.payment.Bookings.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The transactions of one order, each with what becomes of it.
 *
 * @param entries what is booked, by the batch that takes it
 * @param notes what becomes of each, for the timeline
 * @param held what a person has to decide
 */
public record Collected(Map<LinkKey, List<JournalEntry>> entries, List<String> notes, List<String> held) {

    /** The sales order's fields with the account that owes, the surer first. */
    private static final List<String> ACCOUNTS =
            List.of("InvoiceCustomerAccountNumber", "OrderingCustomerAccountNumber");

    public Collected {
        entries = Map.copyOf(entries);
        notes = List.copyOf(notes);
        held = List.copyOf(held);
    }

    /**
     * Decides on all transactions of an order.
     *
     * @param orderId the order in the shop
     * @param salesOrder what was settled for its sales order
     */
    public static Collected of(
            Pair pair, PaymentRules rules, String orderId, Agreed salesOrder, List<Payment> transactions) {
        Bookings bookings = new Bookings(
                pair,
                rules,
                new Payer(orderId, account(salesOrder), salesOrder.ref().id()));
        Map<LinkKey, List<JournalEntry>> entries = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (Payment payment : transactions) {
            switch (bookings.of(payment)) {
                case Verdict.Booked booked -> {
                    entries.computeIfAbsent(booked.batch(), unused -> new ArrayList<>())
                            .add(booked.entry());
                    notes.add("transaction " + payment.id() + " goes to "
                            + booked.batch().source().id());
                }
                case Verdict.Skipped skipped -> notes.add("nothing to book: " + skipped.reason());
                case Verdict.Pending pending -> notes.add("not yet: " + pending.reason());
                case Verdict.Held reason -> held.add(reason.reason());
            }
        }
        return new Collected(entries, notes, held);
    }

    private static Optional<String> account(Agreed salesOrder) {
        Map<String, FieldValue> fields = salesOrder.document().root().fields();
        return salesOrder.isPresent()
                ? ACCOUNTS.stream()
                        .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                        .map(FieldValue::display)
                        .findFirst()
                : Optional.empty();
    }

    /** The transactions that are booked. */
    public List<String> transactions() {
        return all().map(entry -> entry.movement().transaction()).toList();
    }

    private Stream<JournalEntry> all() {
        return entries.values().stream().flatMap(List::stream);
    }

    /**
     * The same in the light of what was told before. A transaction that says something else now is left to a person:
     * facts do not change.
     */
    public Collected against(Map<String, Movement> known) {
        Map<LinkKey, List<JournalEntry>> sound = new HashMap<>();
        List<String> disputed = new ArrayList<>(held);
        entries.forEach((batch, list) -> list.forEach(entry -> {
            Optional<Movement> before =
                    Optional.ofNullable(known.get(entry.movement().transaction()));
            if (before.filter(it -> !it.equals(entry.movement())).isPresent()) {
                disputed.add("Transaction " + entry.movement().transaction() + " was "
                        + before.get().amount() + " when it was booked and is "
                        + entry.movement().amount() + " now, or moved at another time or another way.");
            } else {
                sound.computeIfAbsent(batch, unused -> new ArrayList<>()).add(entry);
            }
        }));
        return new Collected(sound, notes, disputed);
    }
}
