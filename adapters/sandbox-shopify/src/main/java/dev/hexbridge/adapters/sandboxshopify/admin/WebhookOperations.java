package dev.hexbridge.adapters.sandboxshopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.admin.UserErrors.Payload;
import dev.hexbridge.adapters.sandboxshopify.admin.UserErrors.UserError;
import dev.hexbridge.adapters.sandboxshopify.graphql.Call;
import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.graphql.Page;
import dev.hexbridge.adapters.sandboxshopify.graphql.Resolved;
import dev.hexbridge.adapters.sandboxshopify.graphql.Schema.Root;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscription;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists, creates and deletes webhook subscriptions. Unlike Shopify, which takes https only, a loopback address over http
 * is taken; filters and chosen fields are refused rather than ignored.
 */
final class WebhookOperations {

    private static final Set<String> UNSUPPORTED =
            Set.of("filter", "includeFields", "metafieldNamespaces", "metafields");
    private final Shop shop;
    private final Subscriptions subscriptions;
    private final WriteLedger ledger;
    private final ObjectType<Subscription> type;

    WebhookOperations(Shop shop, Subscriptions subscriptions, WriteLedger ledger, String apiVersion) {
        this.shop = shop;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        ObjectType<Subscription> version = ObjectType.<Subscription>of("ApiVersion")
                .text("handle", s -> apiVersion)
                .text("displayName", s -> apiVersion)
                .flag("supported", s -> true);
        ObjectType<Subscription> identifier = ObjectType.<Subscription>of("WebhookSubscriptionMetafieldIdentifier")
                .nulls("namespace", "key");
        this.type = ObjectType.<Subscription>of("WebhookSubscription")
                .text("id", Subscription::gid)
                .text("legacyResourceId", s -> Long.toString(s.id()))
                .text("topic", s -> s.topic().name())
                .text("uri", Subscription::uri)
                .text("format", s -> "JSON")
                .nulls("filter", "name")
                .texts("includeFields", s -> List.of())
                .texts("metafieldNamespaces", s -> List.of())
                .many("metafields", identifier, s -> List.of())
                .one("apiVersion", version, Optional::of)
                .text("createdAt", s -> s.createdAt().toString())
                .text("updatedAt", s -> s.createdAt().toString());
    }

    void addTo(ObjectType<Root> query, ObjectType<Root> mutation) {
        query.connection("webhookSubscriptions", type, (root, call) -> Page.inPlace(listed(call)))
                .taking("topics", "uri", "query", "sortKey");
        ObjectType<Payload<Subscription>> create = UserErrors.<Subscription>payload("WebhookSubscriptionCreatePayload")
                .one("webhookSubscription", type, Payload::first);
        mutation.object("webhookSubscriptionCreate", create, (root, call) -> new Resolved.One<>(create, create(call)))
                .taking("topic!", "webhookSubscription!");
        ObjectType<Payload<String>> delete = UserErrors.<String>payload("WebhookSubscriptionDeletePayload")
                .maybe("deletedWebhookSubscriptionId", Payload::first);
        mutation.object("webhookSubscriptionDelete", delete, (root, call) -> new Resolved.One<>(delete, delete(call)))
                .taking("id!");
    }

    private List<Subscription> listed(Call call) {
        JsonNode topics = call.get("topics");
        return subscriptions.all().stream()
                .filter(s -> topics.isEmpty()
                        || topics.valueStream()
                                .anyMatch(t -> t.asText().equals(s.topic().name())))
                .toList();
    }

    private Payload<Subscription> create(Call call) {
        JsonNode input = call.get("webhookSubscription");
        Optional<Topic> topic = Topic.named(call.text("topic").orElse(""));
        if (topic.isEmpty()) {
            return Payload.refused(UserError.of("Topic is not known to this shop", "topic"));
        }
        for (String field : UNSUPPORTED) {
            if (!input.path(field).isEmpty() || input.path(field).isTextual()) {
                String message = field + " is not supported by this emulated shop";
                return Payload.refused(UserError.of(message, "webhookSubscription", field));
            }
        }
        String uri = input.path("uri").asText();
        if (!uri.startsWith("https://") && !uri.startsWith("http://127.0.0.1") && !uri.startsWith("http://localhost")) {
            return Payload.refused(UserError.of("Address is not allowed", "webhookSubscription", "uri"));
        }
        Subscription made = new Subscription(shop.nextId(), topic.get(), uri, shop.now());
        if (!subscriptions.add(made)) {
            return Payload.refused(
                    UserError.of("Address for this topic has already been taken", "webhookSubscription", "uri"));
        }
        ledger.applied("webhookSubscriptionCreate", "create", made.gid(), call.arguments(), call.caller());
        return Payload.done(made);
    }

    private Payload<String> delete(Call call) {
        String gid = call.text("id").orElse("");
        boolean removed =
                Gids.id("WebhookSubscription", gid).map(subscriptions::remove).orElse(false);
        if (!removed) {
            return Payload.refused(UserError.of("Webhook subscription does not exist", "id"));
        }
        ledger.applied("webhookSubscriptionDelete", "delete", gid, call.arguments(), call.caller());
        return Payload.done(gid);
    }
}
