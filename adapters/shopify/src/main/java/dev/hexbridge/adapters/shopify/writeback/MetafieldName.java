package dev.hexbridge.adapters.shopify.writeback;

import java.util.Optional;

/**
 * The name of a metafield.
 *
 * @param namespace its namespace; {@code $app} is the app's own, which the shop answers under its full name
 * @param key its key within
 */
public record MetafieldName(String namespace, String key) {

    private static final String FIELD = "metafield:";
    private static final String OWN = "$app";
    private static final String OWN_ANSWERED = "app--";

    /** The metafield that a target field names: {@code metafield:<namespace>.<key>}. */
    public static Optional<MetafieldName> ofField(String field) {
        return field.startsWith(FIELD) ? of(field.substring(FIELD.length())) : Optional.empty();
    }

    /** The metafield of a name {@code <namespace>.<key>}. */
    public static Optional<MetafieldName> of(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 || dot == name.length() - 1
                ? Optional.empty()
                : Optional.of(new MetafieldName(name.substring(0, dot), name.substring(dot + 1)));
    }

    /** The target field that names it. */
    public String field() {
        return FIELD + text();
    }

    /** {@code <namespace>.<key>}. */
    public String text() {
        return namespace + "." + key;
    }

    /** Whether the shop's answer means this one. */
    boolean isAnswered(String answeredNamespace, String answeredKey) {
        boolean same = namespace.startsWith(OWN)
                ? answeredNamespace.startsWith(OWN_ANSWERED) || answeredNamespace.equals(namespace)
                : answeredNamespace.equals(namespace);
        return same && answeredKey.equals(key);
    }
}
