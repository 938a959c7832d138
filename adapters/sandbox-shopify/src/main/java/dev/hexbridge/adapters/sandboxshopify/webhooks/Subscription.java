package dev.hexbridge.adapters.sandboxshopify.webhooks;

import java.time.Instant;

/** A topic of the shop and where its events are posted. */
public record Subscription(long id, Topic topic, String uri, Instant createdAt) {

    public String gid() {
        return "gid://shopify/WebhookSubscription/" + id;
    }
}
