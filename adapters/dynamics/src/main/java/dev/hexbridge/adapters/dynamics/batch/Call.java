package dev.hexbridge.adapters.dynamics.batch;

import java.util.Map;
import java.util.TreeMap;

/**
 * One request within a batch.
 *
 * @param method the HTTP method
 * @param url the absolute URL, percent-encoded
 * @param headers its own headers
 * @param body its JSON; empty for none
 */
public record Call(String method, String url, Map<String, String> headers, String body) {

    public Call {
        headers = Map.copyOf(headers);
        requireOneLine(url);
        headers.forEach((name, value) -> requireOneLine(name + value));
        if (url.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a URL in a batch has no blanks");
        }
    }

    /** A read. */
    public static Call get(String url) {
        return new Call("GET", url, Map.of("Accept", "application/json;odata.metadata=minimal"), "");
    }

    /** The same call with one header more. */
    public Call with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Call(method, url, more, body);
    }

    private static void requireOneLine(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw new IllegalArgumentException("control characters in a header of a batch");
        }
    }
}
