package dev.hexbridge.adapters.sandboxshopify.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The arguments of one field, and on whose behalf it is asked. */
public record Call(ObjectNode arguments, Caller caller) {

    /** Who calls, and the id of the request. */
    public record Caller(String principal, String requestId) {}

    public JsonNode get(String name) {
        return arguments.path(name);
    }

    public Optional<String> text(String name) {
        return given(name).map(JsonNode::asText);
    }

    Optional<Integer> number(String name) {
        return given(name).map(JsonNode::asInt);
    }

    public boolean flag(String name) {
        return get(name).asBoolean(false);
    }

    /** The first elements, as many as {@code first} says, or all. */
    public <U> List<U> head(List<U> all) {
        return number("first")
                .map(most -> all.stream().limit(Math.max(0, most)).toList())
                .orElse(all);
    }

    private Optional<JsonNode> given(String name) {
        JsonNode value = get(name);
        return value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }
}
