package dev.hexbridge.application.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list goes on that leads over several sources.
 *
 * @param source at which source
 * @param cursor where in its list; empty for the beginning
 */
public record Bookmark(String source, Optional<String> cursor) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+):((?:[A-Za-z0-9.=-]|~[0-9a-f]{4})*)");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9.=-]");
    private static final Pattern ESCAPED = Pattern.compile("~([0-9a-f]{4})");
    private static final int HEX = 16;

    /** As it is told outside, in letters that need no care in an address. */
    public String text() {
        Matcher odd = ODD.matcher(cursor.orElse(""));
        return source + ":"
                + odd.replaceAll(found -> "~%04x".formatted((int) found.group().charAt(0)));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException where it is nothing of ours
     */
    public static Bookmark parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        String cursor = ESCAPED.matcher(parts.group(2))
                .replaceAll(found -> Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), HEX)));
        return new Bookmark(parts.group(1), cursor.isEmpty() ? Optional.empty() : Optional.of(cursor));
    }
}
