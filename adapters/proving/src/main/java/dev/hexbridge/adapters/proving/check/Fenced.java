package dev.hexbridge.adapters.proving.check;

import dev.hexbridge.adapters.proving.ledger.JournalBook.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I6: who has been deposed writes nothing. A takeover waits for the transactions of the former owner, so in the witness's
 * order everything of theirs stands before it.
 */
final class Fenced {

    private static final int MOST_TOLD = 10;

    private Fenced() {}

    static List<Breach> onlyTheOwnerWrites(Evidence evidence) {
        Map<Integer, Integer> engines = new HashMap<>();
        evidence.engines()
                .forEach(engine -> engine.ports().forEach(port -> engines.merge(port, engine.number(), Math::max)));
        List<Breach> breaches = new ArrayList<>();
        long epoch = 0;
        int owner = 0;
        for (Seen seen : evidence.journal().witnessed()) {
            int writer = engines.getOrDefault(seen.port(), 0);
            if (seen.table().equals("slot")) {
                if (seen.epoch() <= epoch) {
                    breaches.add(new Breach(
                            "I6", "engine " + writer + " set the epoch from " + epoch + " to " + seen.epoch()));
                }
                epoch = Math.max(epoch, seen.epoch());
                owner = writer;
            } else if (owner != 0 && writer != owner && writer != 0) {
                breaches.add(new Breach(
                        "I6",
                        "engine " + writer + " wrote " + seen.table() + " while the slots were engine " + owner
                                + "'s"));
            }
        }
        return breaches.size() > MOST_TOLD ? breaches.subList(0, MOST_TOLD) : breaches;
    }
}
