package dev.hexbridge.adapters.shopify.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment in the form in which nearly all come, {@code 2021-12-31T19:00:00-05:00}, or with {@code Z}, or with a
 * fraction of the second: a general formatter takes ten times as long, and an order has a handful of them.
 */
public final class Stamp {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final String OFFSET = "dd:dd";
    private static final int FINEST = 9;

    private Stamp() {}

    /** The moment; null where the text has another form or there is no such moment. */
    public static @Nullable OffsetDateTime read(String text) {
        if (!hasForm(text, 0, FORM)) {
            return null;
        }
        int end = endOfFraction(text);
        if (end == FORM.length() + 1 || end > FORM.length() + 1 + FINEST) {
            return null;
        }
        try {
            ZoneOffset offset = offset(text, end);
            return offset == null
                    ? null
                    : OffsetDateTime.of(
                            two(text, 0) * 100 + two(text, 2),
                            two(text, 5),
                            two(text, 8),
                            two(text, 11),
                            two(text, 14),
                            two(text, 17),
                            nanos(text, end),
                            offset);
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    private static int endOfFraction(String text) {
        int end = FORM.length();
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = FORM.length() + 1; i <= FORM.length() + FINEST; i++) {
            nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static @Nullable ZoneOffset offset(String text, int start) {
        if (text.length() == start + 1 && text.charAt(start) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (text.length() != start + 1 + OFFSET.length() || !hasForm(text, start + 1, OFFSET)) {
            return null;
        }
        int sign = sign(text.charAt(start));
        return sign == 0 ? null : ZoneOffset.ofHoursMinutes(sign * two(text, start + 1), sign * two(text, start + 4));
    }

    private static int sign(char c) {
        return c == '+' ? 1 : c == '-' ? -1 : 0;
    }

    /** Whether there are digits where the form has a {@code d}, and elsewhere what it has. */
    private static boolean hasForm(String text, int start, String form) {
        if (text.length() < start + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char c = text.charAt(start + i);
            if (wanted == 'd' ? !isDigit(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int two(String text, int start) {
        return (text.charAt(start) - '0') * 10 + text.charAt(start + 1) - '0';
    }
}
