package dev.hexbridge.adapters.sandboxshopify.writes;

import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.reads.Versions;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscription;
import java.util.List;

/** Webhook subscriptions as the Admin API shows them. */
final class SubscriptionTypes {

    private SubscriptionTypes() {}

    static List<Resolvers<?>> all(Versions versions) {
        return List.of(
                Resolvers.<Subscription>of("WebhookSubscription")
                        .value("id", Subscription::gid)
                        .value("legacyResourceId", Subscription::id)
                        .value("topic", s -> s.topic().name())
                        .value("uri", s -> s.target().uri())
                        .value("name", s -> s.target().name())
                        .value("format", s -> "JSON")
                        .nulls("filter")
                        .value("includeFields", s -> List.of())
                        .value("metafieldNamespaces", s -> List.of())
                        .value("metafields", s -> List.of())
                        .value("apiVersion", s -> versions.current())
                        .value("createdAt", Subscription::createdAt)
                        .value("updatedAt", Subscription::updatedAt),
                Resolvers.of("WebhookSubscriptionMetafieldIdentifier").nulls("namespace", "key"));
    }
}
