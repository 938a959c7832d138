package dev.hexbridge.adapters.sandboxshopify.writes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Gids;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.Payload;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.UserError;
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

    List<Resolvers<?>> addTo(Resolvers<Object> mutation) {
        mutation.called("tagsAdd", (root, call) -> add(call));
        return List.of(UserErrors.<Order>payload("TagsAddPayload").value("node", Payload::first));
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

    /** Each element may hold several tags with commas between them. */
    private static List<String> tags(JsonNode given) {
        List<String> tags = new ArrayList<>();
        for (JsonNode element : given) {
            for (String tag : element.asText().split(",", -1)) {
                tags.add(tag.strip());
            }
        }
        tags.removeIf(String::isEmpty);
        return tags;
    }
}
