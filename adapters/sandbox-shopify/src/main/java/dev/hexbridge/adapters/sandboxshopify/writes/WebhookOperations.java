package dev.hexbridge.adapters.sandboxshopify.writes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Gids;
import dev.hexbridge.adapters.sandboxshopify.query.Page;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscription;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Topic;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.Payload;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.UserError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists, creates, changes and deletes webhook subscriptions. Unlike Shopify, which takes https only, a loopback address over
 * http is taken; filters and chosen fields are refused rather than ignored.
 */
final class WebhookOperations {

    private static final String INPUT = "webhookSubscription";
    private static final Set<String> UNSUPPORTED =
            Set.of("filter", "includeFields", "metafieldNamespaces", "metafields");

    private final Shop shop;
    private final Subscriptions subscriptions;
    private final WriteLedger ledger;

    WebhookOperations(Shop shop, Subscriptions subscriptions, WriteLedger ledger) {
        this.shop = shop;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
    }

    List<Resolvers<?>> addTo(Resolvers<Object> query, Resolvers<Object> mutation) {
        query.called("webhookSubscriptions", (root, call) -> Page.inPlace(listed(call), call));
        mutation.called("webhookSubscriptionCreate", (root, call) -> create(call))
                .called("webhookSubscriptionUpdate", (root, call) -> update(call))
                .called("webhookSubscriptionDelete", (root, call) -> delete(call));
        return List.of(
                changed("WebhookSubscriptionCreatePayload"),
                changed("WebhookSubscriptionUpdatePayload"),
                UserErrors.<String>payload("WebhookSubscriptionDeletePayload")
                        .value("deletedWebhookSubscriptionId", Payload::first));
    }

    private static Resolvers<?> changed(String type) {
        return UserErrors.<Subscription>payload(type).value(INPUT, Payload::first);
    }

    private List<Subscription> listed(Call call) {
        JsonNode topics = call.get("topics");
        Optional<String> uri = call.text("uri");
        return subscriptions.all().stream()
                .filter(s -> uri.isEmpty() || s.target().uri().equals(uri.get()))
                .filter(s -> topics.isEmpty()
                        || topics.valueStream()
                                .anyMatch(t -> t.asText().equals(s.topic().name())))
                .toList();
    }

    private Payload<Subscription> create(Call call) {
        JsonNode input = call.get(INPUT);
        Topic topic = Topic.valueOf(call.text("topic").orElse(""));
        Subscription made = Subscription.of(
                        shop.nextId(), topic, input.path("uri").asText(), shop.now())
                .named(text(input, "name"));
        Optional<UserError> fault = fault(input, made);
        if (fault.isPresent()) {
            return Payload.refused(fault.get());
        }
        subscriptions.put(made);
        ledger.applied("webhookSubscriptionCreate", "create", made.gid(), call.arguments(), call.caller());
        return Payload.done(made);
    }

    private Payload<Subscription> update(Call call) {
        String gid = call.text("id").orElse("");
        Optional<Subscription> known = Gids.id("WebhookSubscription", gid).flatMap(subscriptions::find);
        if (known.isEmpty()) {
            return Payload.refused(UserError.of("Webhook subscription does not exist", "id"));
        }
        Subscription old = known.get();
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.put("uri", old.target().uri());
        input.setAll((ObjectNode) call.get(INPUT));
        Subscription changed = old.to(input.path("uri").asText(), shop.now())
                .named(text(input, "name").or(() -> old.target().name()));
        Optional<UserError> fault = fault(input, changed);
        if (fault.isPresent()) {
            return Payload.refused(fault.get());
        }
        subscriptions.put(changed);
        ledger.applied("webhookSubscriptionUpdate", "update", gid, call.arguments(), call.caller());
        return Payload.done(changed);
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

    private Optional<UserError> fault(JsonNode input, Subscription wanted) {
        for (String field : UNSUPPORTED) {
            if (!input.path(field).isEmpty() || input.path(field).isTextual()) {
                return Optional.of(UserError.of(field + " is not supported by this emulated shop", INPUT, field));
            }
        }
        String uri = wanted.target().uri();
        if (!uri.startsWith("https://") && !uri.startsWith("http://127.0.0.1") && !uri.startsWith("http://localhost")) {
            return Optional.of(UserError.of("Address is not allowed", INPUT, "uri"));
        }
        return subscriptions.isTaken(wanted)
                ? Optional.of(UserError.of("Address for this topic has already been taken", INPUT, "uri"))
                : Optional.empty();
    }

    private static Optional<String> text(JsonNode input, String field) {
        return Optional.ofNullable(input.path(field).textValue());
    }
}
