package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A query string by option, decoded, together with its raw pieces for links back. */
public final class QueryString {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> raw = new LinkedHashMap<>();

    /** Reads what stands after the question mark; may be empty. */
    public QueryString(String text) {
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
            raw.put(name, pair);
        }
    }

    /** The names of the options present. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The value of an option. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** This query string with another place to go on from; everything else as the client wrote it. */
    public String continuedAt(int skip, Optional<Integer> top) {
        StringBuilder text = new StringBuilder();
        raw.forEach((name, pair) -> {
            if (!name.equals("$skip") && !name.equals("$top")) {
                text.append(pair).append('&');
            }
        });
        top.ifPresent(rows -> text.append("$top=").append(rows).append('&'));
        return text.append("$skip=").append(skip).toString();
    }

    /** Percent-decoding where {@code +} is a blank, as in a query. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedException.malformed("The URL is not properly encoded: '" + text + "'.");
        }
    }

    /** Percent-decoding where {@code +} is itself, as in a path. */
    public static String decodePath(String text) {
        return text.indexOf('%') < 0 ? text : decode(text.replace("+", "%2B"));
    }
}
