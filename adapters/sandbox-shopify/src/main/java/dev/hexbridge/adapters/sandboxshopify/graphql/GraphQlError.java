package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A top-level error in Shopify's form. */
public record GraphQlError(ObjectNode json) {

    public static GraphQlError of(String message, String code) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("message", message);
        json.putObject("extensions").put("code", code);
        return new GraphQlError(json);
    }

    GraphQlError at(int line, int column) {
        json.putArray("locations").addObject().put("line", line).put("column", column);
        return this;
    }

    GraphQlError on(List<String> path) {
        path.forEach(json.withArray("/path")::add);
        return this;
    }

    GraphQlError with(String extension, String value) {
        json.withObject("/extensions").put(extension, value);
        return this;
    }
}
