package dev.hexbridge.adapters.proving.check;

import dev.hexbridge.adapters.proving.ledger.JournalBook;
import dev.hexbridge.adapters.proving.ledger.JournalBook.Receipt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** I3 and I9: every receipt came to something, and nothing is left that the engine has to move. */
final class Conserved {

    private static final String SALES_ORDER = ">sales-order@";

    private Conserved() {}

    static List<Breach> receivedIsAccountedFor(Evidence evidence) {
        JournalBook journal = evidence.journal();
        Set<String> accounted = new HashSet<>();
        journal.links().stream()
                .filter(link -> link.contains(SALES_ORDER))
                .forEach(link -> accounted.add(entity(link)));
        journal.keys().stream()
                .map(JournalBook.Key::link)
                .filter(link -> link.contains(SALES_ORDER))
                .forEach(link -> accounted.add(entity(link)));
        List<Breach> breaches = new ArrayList<>();
        for (Receipt receipt : journal.receipts()) {
            if (receipt.readings() != 1) {
                breaches.add(new Breach(
                        "I3",
                        "receipt " + receipt.delivery() + " (" + receipt.topic() + ") was interpreted "
                                + receipt.readings() + " times"));
            } else if (receipt.verdict().equals("marked")
                    && isSnapshot(receipt)
                    && !accounted.contains(receipt.entity())) {
                breaches.add(new Breach(
                        "I3", receipt.entity() + " was marked and is neither settled nor waiting: " + receipt.topic()));
            }
        }
        return breaches;
    }

    private static boolean isSnapshot(Receipt receipt) {
        return receipt.entity().contains("/order/")
                && Set.of("orders/create", "orders/updated", "orders/paid", "orders/cancelled", "graphql/order")
                        .contains(receipt.topic());
    }

    private static String entity(String link) {
        return link.substring(0, link.lastIndexOf('>'));
    }

    static List<Breach> nothingIsLeft(Evidence evidence) {
        return evidence.journal().keys().stream()
                .filter(JournalBook.Key::moves)
                .collect(Collectors.groupingBy(
                        JournalBook.Key::state, Collectors.mapping(JournalBook.Key::toString, Collectors.toList())))
                .entrySet()
                .stream()
                .map(left -> new Breach(
                        "I9",
                        left.getValue().size() + " keys are " + left.getKey() + " still, such as "
                                + left.getValue().getFirst()))
                .toList();
    }

    /** Nothing that the buyers do is for D365 or a shop to refuse. */
    static List<Breach> nothingIsDead(Evidence evidence) {
        return evidence.journal().keys().stream()
                .filter(key -> key.state().equals("dead") && !key.link().contains("/" + Evidence.POISON))
                .map(key -> new Breach("I9", "a key is dead: " + key))
                .toList();
    }
}
