package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.Document;
import java.util.Optional;

/** The parts of an order that come in pages. */
enum Part {
    LINES("lineItems", Document.ORDER_LINES),
    SHIPPING_LINES("shippingLines", Document.ORDER_SHIPPING_LINES);

    private final String field;
    private final Document document;

    Part(String field, Document document) {
        this.field = field;
        this.document = document;
    }

    Document document() {
        return document;
    }

    ObjectNode of(JsonNode order) {
        return order.path(field).isObject() ? (ObjectNode) order.path(field) : ((ObjectNode) order).putObject(field);
    }

    /** Where the next page starts; empty where this was the last one. */
    Optional<String> next(JsonNode order) {
        JsonNode page = order.path(field).path("pageInfo");
        return page.path("hasNextPage").booleanValue()
                ? Optional.of(page.path("endCursor").asText(""))
                : Optional.empty();
    }

    /** Adds the next page of the same order to this one. */
    void extend(JsonNode order, JsonNode more) {
        of(order).withArray("/nodes").addAll(of(more).withArray("/nodes"));
        of(order).set("pageInfo", of(more).path("pageInfo"));
    }

    /** Takes off what belongs to the paging: it is not part of the order. */
    void close(JsonNode order) {
        of(order).remove("pageInfo");
    }
}
