package dev.hexbridge.application.replay;

import dev.hexbridge.domain.message.Position;
import java.time.DateTimeException;

/** What the id of a dead letter points at: {@code key-<serial>} or {@code receipt-<position>}. */
sealed interface DeadLetterId {

    /** A dead or held key. */
    record Key(long serial) implements DeadLetterId {}

    /** A quarantined receipt. */
    record OfReceipt(Position position) implements DeadLetterId {}

    /** No id that was ever listed. */
    record Unknown() implements DeadLetterId {}

    static DeadLetterId parse(String id) {
        try {
            if (id.startsWith("key-")) {
                return new Key(Long.parseLong(id.substring("key-".length())));
            }
            if (id.startsWith("receipt-")) {
                return new OfReceipt(Position.parse(id.substring("receipt-".length())));
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return new Unknown();
        }
        return new Unknown();
    }
}
