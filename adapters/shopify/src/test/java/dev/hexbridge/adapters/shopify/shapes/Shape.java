package dev.hexbridge.adapters.shopify.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.domain.canonical.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Steps that both shapes are rendered with. */
final class Shape {

    private Shape() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode list(List<T> items, Function<T, JsonNode> item) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(one -> list.add(item.apply(one)));
        return list;
    }

    /** The value, or null, which both shapes write out. */
    static <T> JsonNode orNull(Optional<T> value, Function<T, JsonNode> item) {
        return value.map(item).orElse(JsonNodeFactory.instance.nullNode());
    }

    static JsonNode text(Optional<String> value) {
        return orNull(value, JsonNodeFactory.instance::textNode);
    }

    static JsonNode texts(List<String> values) {
        return list(values, JsonNodeFactory.instance::textNode);
    }

    /** The attributes of this prefix, as objects of their name and value. */
    static ArrayNode entries(Attributes attributes, String prefix, String nameField) {
        List<Map.Entry<String, String>> entries = attributes.values().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .toList();
        return list(
                entries,
                entry -> object().put(nameField, entry.getKey().substring(prefix.length()))
                        .put("value", entry.getValue()));
    }
}
