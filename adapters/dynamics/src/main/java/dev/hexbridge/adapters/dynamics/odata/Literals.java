package dev.hexbridge.adapters.dynamics.odata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Values in URLs (OData 4.0, part 2: literals in keys and filters are quoted, quotes doubled, then percent-encoded). */
public final class Literals {

    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Literals() {}

    /** A string between quotes, its own quotes doubled, percent-encoded but for the quotes around it. */
    public static String quoted(String value) {
        return "'" + encoded(value.replace("'", "''")) + "'";
    }

    /** A moment in whole seconds, percent-encoded; dates are not quoted. */
    static String moment(Instant time) {
        return encoded(time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Percent-encodes everything but letters, digits and the four signs that never need it. */
    public static String encoded(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.charAt((octet >> 4) & 0xF)).append(HEX.charAt(octet & 0xF));
            }
        }
        return encoded.toString();
    }

    /**
     * A condition that a field has a value, percent-encoded. The ERP takes {@code *} after {@code eq} for a wildcard,
     * and knows no way to escape it; two comparisons say the same without one.
     */
    static String equality(String field, String value) {
        String name = encoded(field);
        String literal = quoted(value);
        return value.indexOf('*') < 0
                ? name + "%20eq%20" + literal
                : "(" + name + "%20ge%20" + literal + "%20and%20" + name + "%20le%20" + literal + ")";
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isUnreserved(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
