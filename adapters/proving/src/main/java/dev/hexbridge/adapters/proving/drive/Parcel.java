package dev.hexbridge.adapters.proving.drive;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * One webhook on its way: bytes and headers as the shop signed them.
 *
 * @param path the engine's path for the shop
 * @param headers Shopify's headers
 * @param body the body
 */
record Parcel(String path, MultiMap headers, Buffer body) {

    private static final String ID = "X-Shopify-Webhook-Id";

    String id() {
        return String.valueOf(headers.get(ID));
    }

    String topic() {
        return String.valueOf(headers.get("X-Shopify-Topic"));
    }

    /** The same body under another delivery id: the signature does not cover headers. */
    Parcel renamed(String id) {
        MultiMap others = MultiMap.caseInsensitiveMultiMap().addAll(headers).set(ID, id);
        return new Parcel(path, others, body);
    }
}
