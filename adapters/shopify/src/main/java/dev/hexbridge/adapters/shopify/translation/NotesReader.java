package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.OrderNotes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what people wrote: notes, tags, and users' own fields in all the shapes they come in. */
final class NotesReader {

    private NotesReader() {}

    static OrderNotes order(Json order) {
        Map<String, String> fields = new LinkedHashMap<>();
        named(order.at("note_attributes"), "note.", fields);
        metafields(order.at("metafields"), fields);
        return new OrderNotes(order.at("note").text(), order.at("po_number").text(), tags(order), attributes(fields));
    }

    static Customer.Notes customer(Json customer) {
        Map<String, String> fields = new LinkedHashMap<>();
        metafields(customer.at("metafields"), fields);
        return new Customer.Notes(customer.at("note").text(), tags(customer), attributes(fields));
    }

    static Attributes properties(Json line) {
        Map<String, String> fields = new LinkedHashMap<>();
        named(line.at("properties"), "property.", fields);
        return attributes(fields);
    }

    private static Attributes attributes(Map<String, String> fields) {
        return fields.isEmpty() ? Attributes.NONE : new Attributes(fields);
    }

    /**
     * A list of names and values, or an object of them. Values may be anything. One without a value counts as not
     * there: GraphQL does not tell an empty text from none.
     */
    private static void named(Json fields, String prefix, Map<String, String> into) {
        if (fields.isObject()) {
            fields.fields().forEach((name, value) -> value(value).ifPresent(text -> into.put(prefix + name, text)));
            return;
        }
        List<Json> entries = fields.items();
        for (int i = 0; i < entries.size(); i++) {
            Json entry = entries.get(i);
            String name = entry.at("name").text().orElse(Integer.toString(i));
            value(entry.at("value")).ifPresent(text -> into.put(prefix + name, text));
        }
    }

    static Optional<String> value(Json place) {
        return place.anyText().filter(text -> !text.isEmpty());
    }

    private static void metafields(Json metafields, Map<String, String> into) {
        for (Json metafield : metafields.items()) {
            String space = metafield.at("namespace").text().orElse("");
            Json key = metafield.at("key");
            String name = "metafield." + space + "." + key.required(key.text(), "");
            metafield.at("value").anyText().ifPresent(text -> into.put(name, text));
        }
    }

    /** Tags come as one text with commas, or as a list. */
    private static List<String> tags(Json owner) {
        Json tags = owner.at("tags");
        Stream<String> labels = tags.isList()
                ? tags.items().stream().map(Json::text).flatMap(Optional::stream)
                : Stream.of(tags.text().orElse("").split(",", -1));
        return labels.map(String::strip).filter(label -> !label.isEmpty()).toList();
    }
}
