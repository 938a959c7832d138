package dev.hexbridge.domain.canonical;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Users' own fields, by a name that tells where they come from: {@code note.<name>} for what was entered with the
 * order, {@code property.<name>} for a line's own, {@code metafield.<namespace>.<key>} for typed custom fields.
 * Values are kept as text, just as they came; the order of entry is kept.
 *
 * @param values the fields by name
 */
public record Attributes(Map<String, String> values) {

    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
