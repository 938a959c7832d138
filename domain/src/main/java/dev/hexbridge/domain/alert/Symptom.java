package dev.hexbridge.domain.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * One trouble as it was seen now.
 *
 * @param key which
 * @param text how it looks: counts, spans and names of connections, never words of a peer
 * @param newest when the newest part of it came about, where that can be told: what is newer than the last message is
 *     worth another
 */
public record Symptom(AlertKey key, String text, Optional<Instant> newest) {

    static Symptom of(AlertKind kind, String subject, String text) {
        return new Symptom(new AlertKey(kind, subject), text, Optional.empty());
    }
}
