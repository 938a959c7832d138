package dev.hexbridge.adapters.sandboxshopify.webhooks;

import io.vertx.core.buffer.Buffer;

/** Something that happened in the shop, with the body that tells of it, rendered once for all its receivers. */
public record ShopEvent(Topic topic, long resourceId, Buffer body) {

    public ShopEvent(Topic topic, long resourceId, byte[] body) {
        this(topic, resourceId, Buffer.buffer(body));
    }

    boolean isAboutOrder() {
        return topic.path().startsWith("orders/");
    }
}
