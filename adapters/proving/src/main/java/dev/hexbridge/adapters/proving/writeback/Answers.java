package dev.hexbridge.adapters.proving.writeback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Answers the requests that the engine makes in an ordinary run: setting metafields and what leads to it, and a sweep,
 * which finds nothing. Whole orders it cannot tell, and anything else is refused and counted: a run in which that
 * happened says so.
 */
final class Answers {

    private static final int PLENTY = 10_000_000;

    private final Book book;
    private final InstantSource clock;
    private long requests;
    private long refused;

    Answers(Book book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The whole answer to a request, cost included. There is always plenty of the budget left. */
    ObjectNode to(Asked asked) {
        requests++;
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Optional<ObjectNode> data = data(asked);
        if (data.isPresent()) {
            answer.set("data", data.get());
        } else {
            refused++;
            answer.putArray("errors")
                    .addObject()
                    .put("message", "This shop does not serve " + asked.operation() + ".")
                    .putObject("extensions")
                    .put("code", "undefinedField");
        }
        answer.putObject("extensions")
                .putObject("cost")
                .put("requestedQueryCost", 10)
                .put("actualQueryCost", 10)
                .putObject("throttleStatus")
                .put("maximumAvailable", PLENTY)
                .put("currentlyAvailable", PLENTY)
                .put("restoreRate", PLENTY);
        return answer;
    }

    private Optional<ObjectNode> data(Asked asked) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        switch (asked.operation()) {
            case "MetafieldsSet" -> set(asked.variables().path("metafields"), data.putObject("metafieldsSet"));
            case "MetafieldDefinitionCreate" ->
                define(asked.variables().path("definition"), data.putObject("metafieldDefinitionCreate"));
            case "OrderStates" -> states(asked.variables(), data.putArray("nodes"));
            case "OrdersChangedSince" -> {
                data.putObject("shop").put("ianaTimezone", "America/New_York");
                nothing(data.putObject("orders"));
            }
            case "WebhookSubscriptions" -> nothing(data.putObject("webhookSubscriptions"));
            case "AppAndVersions" -> about(data);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(data);
    }

    /** All or nothing, as in a shop. */
    private void set(JsonNode fields, ObjectNode payload) {
        ArrayNode errors = payload.putArray("userErrors");
        if (fields.isEmpty() || fields.size() > Book.MOST) {
            error(errors, "metafields", -1);
        }
        for (int i = 0; i < fields.size(); i++) {
            Optional<String> fault = book.fault(fields.get(i));
            if (fault.isPresent()) {
                error(errors, fault.get(), i);
            }
        }
        ArrayNode written = payload.putArray("metafields");
        if (!errors.isEmpty()) {
            refused++;
            return;
        }
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        for (JsonNode field : fields) {
            book.write(field, now);
            written.addObject().put("id", "gid://shopify/Metafield/" + book.writes());
        }
    }

    private static void error(ArrayNode errors, String field, int element) {
        ObjectNode error = errors.addObject();
        error.putArray("field")
                .add("metafields")
                .add(Integer.toString(Math.max(0, element)))
                .add(field);
        error.put("message", field + " is invalid.").put("code", "INVALID").put("elementIndex", element);
    }

    private void define(JsonNode definition, ObjectNode payload) {
        boolean fresh = book.define(
                definition.path("namespace").asText(),
                definition.path("key").asText(),
                definition.path("type").asText());
        payload.putObject("createdDefinition").put("id", "gid://shopify/MetafieldDefinition/1");
        ArrayNode errors = payload.putArray("userErrors");
        if (!fresh) {
            payload.putNull("createdDefinition");
            errors.addObject()
                    .put("message", "Key is in use.")
                    .put("code", "TAKEN")
                    .putArray("field")
                    .add("key");
        }
    }

    private void states(JsonNode variables, ArrayNode nodes) {
        for (JsonNode id : variables.path("ids")) {
            ObjectNode order = nodes.addObject().put("id", id.asText());
            order.putArray("tags");
            ArrayNode found = order.putObject("metafields").putArray("nodes");
            for (JsonNode key : variables.path("keys")) {
                String value = book.of(id.asText()).get(key.asText());
                if (value != null) {
                    int dot = key.asText().lastIndexOf('.');
                    found.addObject()
                            .put("namespace", key.asText().substring(0, dot))
                            .put("key", key.asText().substring(dot + 1))
                            .put("value", value);
                }
            }
        }
    }

    private static void nothing(ObjectNode connection) {
        connection.putArray("nodes");
        connection.putObject("pageInfo").put("hasNextPage", false).putNull("endCursor");
    }

    private static void about(ObjectNode data) {
        data.putObject("shop").put("myshopifyDomain", "load.myshopify.com");
        ArrayNode scopes = data.putObject("currentAppInstallation").putArray("accessScopes");
        for (String scope : new String[] {
            "read_customers", "read_locations", "read_orders", "read_payment_terms", "read_products", "write_orders"
        }) {
            scopes.addObject().put("handle", scope);
        }
        data.putArray("publicApiVersions").addObject().put("handle", "2026-10").put("supported", true);
    }

    long requests() {
        return requests;
    }

    long refused() {
        return refused;
    }
}
