package dev.hexbridge.domain.pair;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a decision table says of one order besides the pair that takes it. Maps reach the values as
 * {@code decision.<name>}.
 *
 * @param values the values by name
 */
public record Decided(Map<String, String> values) {

    /** No table was asked, or it says nothing but the pair. */
    public static final Decided NOTHING = new Decided(Map.of());

    /** The names that the built-in maps ask for; maps may ask for them whether or not a table has them. */
    public static final Set<String> STANDARD = Set.of("site", "warehouse", "deliveryMode", "taxGroup", "taxItemGroup");

    public Decided {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
