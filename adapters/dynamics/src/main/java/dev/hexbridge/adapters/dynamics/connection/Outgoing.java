package dev.hexbridge.adapters.dynamics.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to be sent.
 *
 * @param method the HTTP method
 * @param url the absolute URL
 * @param headers its headers
 * @param body its content; may be empty
 */
public record Outgoing(HttpMethod method, String url, Map<String, String> headers, Buffer body) {

    public Outgoing {
        headers = Map.copyOf(headers);
    }

    /** The same request with one header more. */
    public Outgoing with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Outgoing(method, url, more, body);
    }

    /** Neither headers, which hold a token, nor a query or body, which hold people's data. */
    @Override
    public String toString() {
        return method + " " + url.replaceAll("\\?.*", "");
    }
}
