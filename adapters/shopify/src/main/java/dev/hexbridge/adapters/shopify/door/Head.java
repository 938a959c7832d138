package dev.hexbridge.adapters.shopify.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The headers that come with a delivery, null where missing or blank (Shopify docs: webhooks, delivery structure). */
record Head(
        @Nullable String topic,
        @Nullable String signature,
        @Nullable String shopDomain,
        @Nullable String deliveryId,
        @Nullable String eventId,
        @Nullable String triggeredAt,
        @Nullable String apiVersion) {

    /** Longer than any that Shopify sends: its ids have 36 characters, topics and domains fewer than 64. */
    private static final int LONGEST = 255;

    static Head of(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return new Head(
                header(headers, "X-Shopify-Topic"),
                header(headers, "X-Shopify-Hmac-Sha256"),
                header(headers, "X-Shopify-Shop-Domain"),
                header(headers, "X-Shopify-Webhook-Id"),
                header(headers, "X-Shopify-Event-Id"),
                header(headers, "X-Shopify-Triggered-At"),
                header(headers, "X-Shopify-API-Version"));
    }

    /** Whether each of them is short enough to be kept. */
    boolean isBounded() {
        return fits(topic)
                && fits(signature)
                && fits(shopDomain)
                && fits(deliveryId)
                && fits(eventId)
                && fits(triggeredAt)
                && fits(apiVersion);
    }

    private static boolean fits(@Nullable String value) {
        return value == null || value.length() <= LONGEST;
    }

    private static @Nullable String header(MultiMap headers, String name) {
        String value = headers.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
