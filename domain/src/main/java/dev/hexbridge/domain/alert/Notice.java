package dev.hexbridge.domain.alert;

import java.time.Instant;
import java.util.Locale;

/**
 * One message to people. Holds no personal data: names of connections, counts and spans.
 *
 * @param key which trouble
 * @param stage whether it begins, goes on or is over
 * @param text how it looks
 * @param since when it began
 * @param at when the message was made
 */
public record Notice(AlertKey key, Stage stage, String text, Instant since, Instant at) {

    /** Where in its life a trouble is. */
    public enum Stage {
        FIRING,
        /** Told before, and it goes on or has grown. */
        STILL_FIRING,
        RESOLVED;

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same for every repetition of this message, and for no other: receivers tell doubles by it. */
    public String id() {
        String subject = key.subject().replaceAll("[^A-Za-z0-9]+", "-");
        return "alert-" + key.kind().token() + "-" + subject + "-" + stage.token() + "-" + at.toEpochMilli();
    }

    /** The message in one line: {@code FIRING backlog-age of eu to finance/usmf: ...}. */
    public String line() {
        return stage.token().replace('-', ' ').toUpperCase(Locale.ROOT) + " " + key.text() + ": " + text;
    }
}
