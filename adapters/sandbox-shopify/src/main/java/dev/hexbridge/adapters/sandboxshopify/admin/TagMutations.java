package dev.hexbridge.adapters.sandboxshopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.admin.UserErrors.Payload;
import dev.hexbridge.adapters.sandboxshopify.admin.UserErrors.UserError;
import dev.hexbridge.adapters.sandboxshopify.graphql.Call;
import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.graphql.Resolved;
import dev.hexbridge.adapters.sandboxshopify.graphql.Schema.Root;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code tagsAdd} for orders. */
final class TagMutations {

    private final Shop shop;
    private final WriteLedger ledger;

    TagMutations(Shop shop, WriteLedger ledger) {
        this.shop = shop;
        this.ledger = ledger;
    }

    void addTo(ObjectType<Root> mutation, ObjectType<Order> order) {
        ObjectType<Order> node = ObjectType.<Order>of("Node")
                .text("id", tagged -> tagged.header().gid())
                .among(List.of(order), tagged -> order);
        ObjectType<Payload<Order>> payload =
                UserErrors.<Order>payload("TagsAddPayload").one("node", node, Payload::first);
        mutation.object("tagsAdd", payload, (root, call) -> new Resolved.One<>(payload, add(call)))
                .taking("id!", "tags!");
    }

    private Payload<Order> add(Call call) {
        String gid = call.text("id").orElse("");
        Optional<Order> tagged = Gids.id("Order", gid).flatMap(id -> shop.addTags(id, tags(call.get("tags"))));
        if (tagged.isEmpty()) {
            return Payload.refused(UserError.of("Order does not exist", "id"));
        }
        ledger.applied("tagsAdd", "add", gid, call.arguments(), call.caller());
        return Payload.done(tagged.get());
    }

    /** A list, or one text with commas. */
    private static List<String> tags(JsonNode given) {
        List<String> tags = new ArrayList<>();
        if (given.isArray()) {
            given.forEach(tag -> tags.add(tag.asText().strip()));
        } else {
            for (String tag : given.asText().split(",", -1)) {
                tags.add(tag.strip());
            }
        }
        tags.removeIf(String::isEmpty);
        return tags;
    }
}
