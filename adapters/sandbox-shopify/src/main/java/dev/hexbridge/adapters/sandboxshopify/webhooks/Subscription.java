package dev.hexbridge.adapters.sandboxshopify.webhooks;

import java.time.Instant;
import java.util.Optional;

/** A topic of the shop and where its events are posted. */
public record Subscription(long id, Topic topic, Target target, Instant createdAt, Instant updatedAt) {

    /** An address, and the name that the app gave to the subscription. */
    public record Target(String uri, Optional<String> name) {}

    public static Subscription of(long id, Topic topic, String uri, Instant at) {
        return new Subscription(id, topic, new Target(uri, Optional.empty()), at, at);
    }

    /** The same subscription under another address. */
    public Subscription to(String uri, Instant at) {
        return new Subscription(id, topic, new Target(uri, target.name()), createdAt, at);
    }

    public Subscription named(Optional<String> name) {
        return new Subscription(id, topic, new Target(target.uri(), name), createdAt, updatedAt);
    }

    public String gid() {
        return "gid://shopify/WebhookSubscription/" + id;
    }
}
