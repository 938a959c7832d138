package dev.hexbridge.adapters.sandboxshopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;

/** Reads and writes the JSON of the control routes. */
final class Answers {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    /** The body; an empty one is an empty object, a broken one a missing node. */
    static JsonNode body(RoutingContext ctx) {
        Buffer body = ctx.body().buffer();
        if (body == null || body.length() == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return MAPPER.readTree(body.getBytes());
        } catch (IOException broken) {
            return MissingNode.getInstance();
        }
    }

    static Future<Void> json(RoutingContext ctx, int status, JsonNode body) {
        return json(ctx, status, bytes(body));
    }

    static Future<Void> json(RoutingContext ctx, int status, byte[] body) {
        return ctx.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(body));
    }

    /** 400 with all faults at once. */
    static Future<Void> faulty(RoutingContext ctx, List<String> faults) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        faults.forEach(list::add);
        return json(ctx, 400, JsonNodeFactory.instance.objectNode().set("faults", list));
    }

    static Future<Void> missing(RoutingContext ctx, String what) {
        return json(ctx, 404, JsonNodeFactory.instance.objectNode().put("error", "no such " + what));
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree cannot be written", impossible);
        }
    }
}
