package dev.hexbridge.adapters.shopify.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The documents that are sent, each in a file of its own, with the fragments that it spreads. */
public enum Document {
    APP_AND_VERSIONS,
    METAFIELD_DEFINITION_CREATE,
    METAFIELD_DEFINITIONS,
    METAFIELDS_SET,
    ORDER_LINES("line", "charge"),
    ORDER_PAYMENTS,
    ORDER_SHIPPING_LINES("shipping", "charge"),
    ORDER_STATES,
    ORDERS_BY_ID("order", "line", "shipping", "charge", "refund"),
    ORDERS_CHANGED_SINCE("order", "line", "shipping", "charge", "refund"),
    ORDERS_LISTED,
    TAGS_ADD,
    WEBHOOK_SUBSCRIPTION_CREATE,
    WEBHOOK_SUBSCRIPTIONS;

    private final String text;
    private final boolean writes;

    Document(String... fragments) {
        StringBuilder whole =
                new StringBuilder(load(name().toLowerCase(Locale.ROOT).replace('_', '-')));
        for (String fragment : List.of(fragments)) {
            whole.append('\n').append(load(fragment + ".fragment"));
        }
        this.text = whole.toString();
        this.writes = text.contains("mutation ");
    }

    /** The document with its fragments. */
    public String text() {
        return text;
    }

    /** Whether it changes something. */
    public boolean writes() {
        return writes;
    }

    private static String load(String name) {
        try (InputStream stream = Document.class.getResourceAsStream(name + ".graphql")) {
            if (stream == null) {
                throw new IllegalStateException("the document " + name + " is missing");
            }
            String file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line + "\n")
                    .reduce("", String::concat);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
