package dev.hexbridge.adapters.proving.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.ledger.JournalBook.Receipt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** I1 and I2: what was acknowledged is kept, and nothing is there that nobody sent. */
final class Delivered {

    /** The topic of what the engine itself reads from a shop. */
    private static final String READ_BY_THE_ENGINE = "graphql/order";

    private Delivered() {}

    static List<Breach> ackedIsKept(Evidence evidence) {
        Set<String> kept =
                evidence.journal().receipts().stream().map(Receipt::delivery).collect(Collectors.toSet());
        return evidence.driver().acked().stream()
                .filter(id -> !kept.contains(id))
                .map(id -> new Breach("I1", "delivery " + id + " was acknowledged and is not in the inbox"))
                .toList();
    }

    static List<Breach> nothingInvented(Evidence evidence) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> orders = new HashSet<>();
        evidence.shops()
                .forEach(shop -> shop.orders()
                        .keySet()
                        .forEach(id -> orders.add(shop.front().reference(id))));
        for (Receipt receipt : evidence.journal().receipts()) {
            boolean own = receipt.topic().equals(READ_BY_THE_ENGINE);
            if (!own && !evidence.driver().sent().containsKey(receipt.delivery())) {
                breaches.add(new Breach("I2", "delivery " + receipt.delivery() + " is in the inbox; nobody sent it"));
            }
        }
        for (JsonNode write : evidence.erp().writes()) {
            String reference =
                    write.path("body").path("CustomersOrderReference").asText();
            boolean poison = reference.contains("-" + Evidence.POISON);
            if (!reference.isEmpty() && !poison && !orders.contains(reference)) {
                breaches.add(new Breach("I2", "D365 was told of " + reference + ", which no shop has"));
            }
        }
        return breaches;
    }
}
