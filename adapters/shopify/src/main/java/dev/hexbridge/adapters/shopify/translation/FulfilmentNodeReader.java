package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.FulfilmentStatus;

/**
 * Reads how much of an order was shipped. A webhook tells what has been shipped; GraphQL's display status tells what is
 * being done about the rest as well (open, on hold, scheduled), and then only the lines say whether something was.
 */
final class FulfilmentNodeReader {

    private FulfilmentNodeReader() {}

    static FulfilmentStatus status(Json order) {
        return switch (order.at("displayFulfillmentStatus").text().orElse("")) {
            case "FULFILLED" -> FulfilmentStatus.FULFILLED;
            case "PARTIALLY_FULFILLED" -> FulfilmentStatus.PARTIAL;
            case "RESTOCKED" -> FulfilmentStatus.RESTOCKED;
            case "", "UNFULFILLED", "FULFILLMENT_NOT_REQUIRED" -> FulfilmentStatus.UNFULFILLED;
            case "OPEN", "IN_PROGRESS", "ON_HOLD", "SCHEDULED", "PENDING_FULFILLMENT", "REQUEST_DECLINED" ->
                anythingShipped(order) ? FulfilmentStatus.PARTIAL : FulfilmentStatus.UNFULFILLED;
            default -> FulfilmentStatus.UNKNOWN;
        };
    }

    private static boolean anythingShipped(Json order) {
        return order.at("lineItems").at("nodes").items().stream()
                .anyMatch(line -> count(line, "quantity")
                        > count(line, "unfulfilledQuantity") + count(line, "nonFulfillableQuantity"));
    }

    private static long count(Json line, String field) {
        return Decimals.count(line.at(field)).orElse(0L);
    }
}
