package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The arguments of one field, and on whose behalf it is asked. */
public record Call(ObjectNode arguments, Caller caller) {

    /** Who calls, and the id of the request. */
    public record Caller(String principal, String requestId) {}

    public JsonNode get(String name) {
        return arguments.path(name);
    }

    public Optional<String> text(String name) {
        JsonNode value = get(name);
        return value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    public int number(String name, int standard) {
        return get(name).asInt(standard);
    }

    public boolean flag(String name) {
        return get(name).asBoolean(false);
    }
}
