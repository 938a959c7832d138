package dev.hexbridge.adapters.shopify.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment in the one form in which nearly all come, {@code 2021-12-31T19:00:00-05:00} or with {@code Z}: a general
 * formatter takes ten times as long, and an order has a handful of them.
 */
final class Stamp {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final String OFFSET = "dd:dd";

    private Stamp() {}

    /** The moment; null where the text has another form or there is no such moment. */
    static @Nullable OffsetDateTime read(String text) {
        boolean utc = text.length() == FORM.length() + 1 && text.charAt(FORM.length()) == 'Z';
        boolean told = text.length() == FORM.length() + 1 + OFFSET.length();
        if (!(utc || told) || !hasForm(text, 0, FORM)) {
            return null;
        }
        int sign = utc ? 0 : sign(text.charAt(FORM.length()));
        if (told && (sign == 0 || !hasForm(text, FORM.length() + 1, OFFSET))) {
            return null;
        }
        try {
            return OffsetDateTime.of(
                    two(text, 0) * 100 + two(text, 2),
                    two(text, 5),
                    two(text, 8),
                    two(text, 11),
                    two(text, 14),
                    two(text, 17),
                    0,
                    utc ? ZoneOffset.UTC : ZoneOffset.ofHoursMinutes(sign * two(text, 20), sign * two(text, 23)));
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    private static int sign(char c) {
        return c == '+' ? 1 : c == '-' ? -1 : 0;
    }

    /** Whether there are digits where the form has a {@code d}, and elsewhere what it has. */
    private static boolean hasForm(String text, int start, String form) {
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char c = text.charAt(start + i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int two(String text, int start) {
        return (text.charAt(start) - '0') * 10 + text.charAt(start + 1) - '0';
    }
}
