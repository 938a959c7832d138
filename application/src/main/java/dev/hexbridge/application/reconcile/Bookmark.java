package dev.hexbridge.application.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a comparison goes on.
 *
 * @param source at which source
 * @param cursor where in its list; empty for the beginning
 */
public record Bookmark(String source, Optional<String> cursor) {

    /** As it is told outside: opaque. */
    public String text() {
        String plain = source + "\n" + cursor.orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException where it is nothing of ours
     */
    public static Bookmark parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int end = plain.indexOf('\n');
        if (end < 1) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        String rest = plain.substring(end + 1);
        return new Bookmark(plain.substring(0, end), rest.isEmpty() ? Optional.empty() : Optional.of(rest));
    }
}
