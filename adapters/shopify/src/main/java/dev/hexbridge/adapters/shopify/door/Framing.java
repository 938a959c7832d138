package dev.hexbridge.adapters.shopify.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/**
 * Refuses requests whose end two HTTP parsers could see at different places: both framing headers, a framing header
 * said twice, names that nearly look like one. Such requests are how one is smuggled behind another's back.
 *
 * <p>Names that the server itself takes for {@code Content-Length} cannot be told from the real one here. Nothing is
 * gained with them at this door, for each request is proven by a signature of its own, and none by its connection.
 */
final class Framing {

    private static final String LENGTH = "contentlength";
    private static final String TRANSFER = "transferencoding";

    private Framing() {}

    /** Whether the headers leave no doubt of where the request ends, and carry no control characters. */
    static boolean isClear(MultiMap headers) {
        for (Map.Entry<String, String> header : headers) {
            if (!isHarmless(header.getKey()) || hasControl(header.getValue())) {
                return false;
            }
        }
        boolean length = headers.contains(HttpHeaders.CONTENT_LENGTH);
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return !length && "chunked".equalsIgnoreCase(only(headers, HttpHeaders.TRANSFER_ENCODING));
        }
        return !length || isNumber(only(headers, HttpHeaders.CONTENT_LENGTH));
    }

    /** The announced length; -1 where none is. Only for headers that are clear. */
    static long announcedLength(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private static String only(MultiMap headers, CharSequence name) {
        var values = headers.getAll(name);
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7F) {
                return true;
            }
        }
        return false;
    }

    /** A name of token characters that is a framing header, or does not resemble one. */
    private static boolean isHarmless(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isToken(name.charAt(i))) {
                return false;
            }
        }
        if (name.equalsIgnoreCase("content-length") || name.equalsIgnoreCase("transfer-encoding")) {
            return true;
        }
        return !resembles(name, LENGTH) && !resembles(name, TRANSFER);
    }

    /** Whether the letters of the name are those of a framing header, but for one. */
    private static boolean resembles(String name, String framing) {
        if (Math.abs(name.length() - framing.length()) > 4) {
            return false;
        }
        int at = 0;
        int wrong = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (c >= 'a' && c <= 'z') {
                wrong += at < framing.length() && framing.charAt(at) == c ? 0 : 1;
                at++;
            }
        }
        return at == framing.length() && wrong <= 1;
    }

    private static boolean isToken(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }
}
