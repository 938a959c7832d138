package dev.hexbridge.adapters.proving.writeback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was written onto which order. A write that a shop would refuse is refused here too: an owner that is no order,
 * a field without a name or a value, a type other than the field's, more than 25 fields (Shopify docs: metafieldsSet).
 */
final class Book {

    static final int MOST = 25;

    private static final Pattern ORDER = Pattern.compile("gid://shopify/Order/[1-9][0-9]{0,17}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{2,64}");

    private final Map<String, Map<String, String>> fields = new HashMap<>();
    private final Map<String, String> defined = new HashMap<>();
    private long writes;
    private long lastMicros;

    /** Defines a metafield; whether it was new. */
    boolean define(String namespace, String key, String type) {
        return defined.putIfAbsent(namespace + "." + key, type) == null;
    }

    /** The type of a metafield that is defined. */
    Optional<String> type(String namespace, String key) {
        return Optional.ofNullable(defined.get(namespace + "." + key));
    }

    /** Why a shop would refuse this one field; empty where it would not. */
    Optional<String> fault(JsonNode field) {
        if (!ORDER.matcher(field.path("ownerId").asText()).matches()) {
            return Optional.of("ownerId");
        }
        if (!NAME.matcher(field.path("namespace").asText()).matches()) {
            return Optional.of("namespace");
        }
        if (!NAME.matcher(field.path("key").asText()).matches()) {
            return Optional.of("key");
        }
        if (field.path("value").asText().isBlank()) {
            return Optional.of("value");
        }
        String stated = field.path("type").asText();
        Optional<String> type =
                type(field.path("namespace").asText(), field.path("key").asText());
        boolean fits = type.map(expected -> stated.isEmpty() || stated.equals(expected))
                .orElse(!stated.isEmpty());
        return fits ? Optional.empty() : Optional.of("type");
    }

    /** Writes one field that has no fault. */
    void write(JsonNode field, long nowMicros) {
        String name = field.path("namespace").asText() + "." + field.path("key").asText();
        fields.computeIfAbsent(field.path("ownerId").asText(), unused -> new HashMap<>(2))
                .put(name, field.path("value").asText());
        writes++;
        lastMicros = nowMicros;
    }

    /** The fields of an order. */
    Map<String, String> of(String order) {
        return fields.getOrDefault(order, Map.of());
    }

    /** How many orders bear something. */
    int orders() {
        return fields.size();
    }

    /** How many fields were written, those that were written again among them. */
    long writes() {
        return writes;
    }

    /** When the last one was; microseconds since 1970. */
    long lastMicros() {
        return lastMicros;
    }
}
