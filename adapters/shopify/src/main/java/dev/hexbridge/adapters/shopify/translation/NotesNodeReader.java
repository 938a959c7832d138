package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.OrderNotes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what people wrote, and users' own fields, from a node. GraphQL tells every value of them as text. */
final class NotesNodeReader {

    private NotesNodeReader() {}

    static OrderNotes order(Json order) {
        Map<String, String> fields = new LinkedHashMap<>();
        named(order, "note.", fields);
        for (Json metafield : order.at("metafields").at("nodes").items()) {
            String space = metafield.at("namespace").text().orElse("");
            Json key = metafield.at("key");
            String name = "metafield." + space + "." + key.required(key.text(), "");
            metafield.at("value").anyText().ifPresent(text -> fields.put(name, text));
        }
        return new OrderNotes(order.at("note").text(), order.at("poNumber").text(), tags(order), attributes(fields));
    }

    static Attributes properties(Json line) {
        Map<String, String> fields = new LinkedHashMap<>();
        named(line, "property.", fields);
        return attributes(fields);
    }

    private static void named(Json owner, String prefix, Map<String, String> into) {
        List<Json> entries = owner.at("customAttributes").items();
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i).at("key").text().orElse(Integer.toString(i));
            NotesReader.value(entries.get(i).at("value")).ifPresent(text -> into.put(prefix + name, text));
        }
    }

    private static List<String> tags(Json order) {
        return order.at("tags").items().stream()
                .map(Json::text)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static Attributes attributes(Map<String, String> fields) {
        return fields.isEmpty() ? Attributes.NONE : new Attributes(fields);
    }
}
