package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds an answer against a schema of the API's document: as much of JSON Schema as the document uses. */
final class SchemaCheck {

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    List<String> faults(JsonNode value, JsonNode schema) {
        check("", value, schema);
        return faults;
    }

    private void check(String at, JsonNode value, JsonNode given) {
        JsonNode schema =
                given.has("$ref") ? document.at(given.path("$ref").asText().substring(1)) : given;
        if (schema.isMissingNode()) {
            faults.add(at + " has a dangling schema " + given);
        }
        if (!isOf(schema.path("type").asText(), value)) {
            faults.add(at + " is not of type " + schema.path("type"));
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(at + " is none of " + schema.path("enum") + ": " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(at + " lacks " + name);
            }
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(at + "/" + i, value.path(i), schema.path("items"));
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            checkMember(at + "/" + member.getKey(), member, schema);
        }
    }

    private void checkMember(String at, Map.Entry<String, JsonNode> member, JsonNode schema) {
        JsonNode known = schema.path("properties").path(member.getKey());
        JsonNode others = schema.path("additionalProperties");
        if (!known.isMissingNode()) {
            check(at, member.getValue(), known);
        } else if (others.isObject()) {
            check(at, member.getValue(), others);
        } else if (!others.isMissingNode()) {
            faults.add(at + " is not described");
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
