package dev.hexbridge.adapters.dynamics.batch;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request within a batch.
 *
 * @param method the HTTP method
 * @param url the absolute URL, percent-encoded
 * @param headers its own headers, in the order of their names
 * @param body its JSON; empty for none
 */
public record Call(String method, String url, Map<String, String> headers, String body) {

    public Call {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        requireOneLine(url);
        headers.forEach((name, value) -> {
            requireOneLine(name);
            requireOneLine(value);
        });
        if (url.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a URL in a batch has no blanks");
        }
    }

    /** A read. */
    public static Call get(String url) {
        return new Call("GET", url, Map.of("Accept", "application/json;odata.metadata=minimal"), "");
    }

    private static void requireOneLine(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign < ' ' || sign == 0x7F) {
                throw new IllegalArgumentException("control characters in a header of a batch");
            }
        }
    }
}
