package dev.hexbridge.adapters.proving.check;

import dev.hexbridge.adapters.proving.ledger.SendLedger;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * With which stamps each quantity of each line was ever sent.
 *
 * @param first the earliest
 * @param last the latest
 */
record Stamps(Map<String, Instant> first, Map<String, Instant> last) {

    static Stamps of(SendLedger.Book driver) {
        Stamps stamps = new Stamps(new HashMap<>(), new HashMap<>());
        driver.sent().values().forEach(about -> stamps.note(about.split(" ")));
        return stamps;
    }

    private void note(String[] words) {
        if (words.length < 3) {
            return;
        }
        try {
            Instant stamp = OffsetDateTime.parse(words[1]).toInstant();
            for (int i = 2; i < words.length; i++) {
                first.merge(words[i], stamp, (one, other) -> one.isBefore(other) ? one : other);
                last.merge(words[i], stamp, (one, other) -> one.isAfter(other) ? one : other);
            }
        } catch (DateTimeException noOrder) {
            // It has no stamp that could be compared.
        }
    }

    /** Whether every snapshot with the one quantity is older than every one with the other. */
    boolean isOlder(String line, BigDecimal one, BigDecimal other) {
        Instant latest = last.get(key(line, one));
        Instant earliest = first.get(key(line, other));
        return latest == null || earliest == null || latest.isBefore(earliest);
    }

    private static String key(String line, BigDecimal quantity) {
        return line + "=" + quantity.stripTrailingZeros().toPlainString();
    }
}
