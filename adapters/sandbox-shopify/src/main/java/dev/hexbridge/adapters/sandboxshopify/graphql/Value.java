package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An argument as written; variables may stand anywhere in it. */
sealed interface Value {

    /** A literal without variables; an enum value is a text. */
    record Constant(JsonNode json) implements Value {}

    /** {@code $name}. */
    record Reference(String name) implements Value {}

    /** A list literal. */
    record Items(List<Value> values) implements Value {}

    /** An input object literal. */
    record Entries(Map<String, Value> values) implements Value {}

    /** The value with its variables; a missing node for a variable that was not given. */
    default JsonNode resolve(Map<String, JsonNode> variables) {
        return switch (this) {
            case Constant constant -> constant.json();
            case Reference reference -> variables.getOrDefault(reference.name(), MissingNode.getInstance());
            case Items items -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                items.values().forEach(value -> array.add(value.resolve(variables)));
                yield array;
            }
            case Entries entries -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                entries.values().forEach((name, value) -> {
                    JsonNode resolved = value.resolve(variables);
                    if (!resolved.isMissingNode()) {
                        object.set(name, resolved);
                    }
                });
                yield object;
            }
        };
    }
}
