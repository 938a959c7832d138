package dev.hexbridge.adapters.proving.check;

import dev.hexbridge.adapters.proving.ledger.JournalBook.Seen;
import dev.hexbridge.adapters.proving.wire.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * I6: who has been deposed writes nothing. A takeover waits for the transactions of the former owner, so in the witness's
 * order everything of theirs stands before it.
 */
final class Fenced {

    private static final int MOST_TOLD = 10;

    private Fenced() {}

    static List<Breach> onlyTheOwnerWrites(Evidence evidence) {
        List<Breach> breaches = new ArrayList<>();
        long epoch = 0;
        int owner = 0;
        for (Seen seen : evidence.journal().witnessed()) {
            int writer = writer(evidence, seen);
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

    /** Whose connection it was: the last one that was opened from that port until then. 0 if it was no engine's. */
    private static int writer(Evidence evidence, Seen seen) {
        int writer = 0;
        Instant latest = Instant.MIN;
        for (Evidence.Engine engine : evidence.engines()) {
            for (Passage passage : engine.passages()) {
                boolean fits = passage.port() == seen.port() && !passage.since().isAfter(seen.at());
                if (fits && passage.since().isAfter(latest)) {
                    latest = passage.since();
                    writer = engine.number();
                }
            }
        }
        return writer;
    }
}
