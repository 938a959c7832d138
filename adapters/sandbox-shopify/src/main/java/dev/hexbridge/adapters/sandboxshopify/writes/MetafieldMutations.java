package dev.hexbridge.adapters.sandboxshopify.writes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Gids;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafield;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.Payload;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.UserError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code metafieldsSet}: at most 25, all or none. */
final class MetafieldMutations {

    private static final int MOST = 25;
    private final Shop shop;
    private final WriteLedger ledger;
    private final MetafieldInput inputs;

    MetafieldMutations(Shop shop, WriteLedger ledger) {
        this.shop = shop;
        this.ledger = ledger;
        this.inputs = new MetafieldInput(shop);
    }

    List<Resolvers<?>> addTo(Resolvers<Object> mutation) {
        mutation.called("metafieldsSet", (root, call) -> set(call));
        return List.of(UserErrors.<Metafield>payload("MetafieldsSetPayload").value("metafields", Payload::made));
    }

    private Payload<Metafield> set(Call call) {
        JsonNode given = call.get("metafields");
        if (given.size() > MOST) {
            String message = "Exceeded the maximum metafields input limit of " + MOST + ".";
            return Payload.refused(UserError.of(message, "metafields").coded("LESS_THAN_OR_EQUAL_TO"));
        }
        List<Metafield> wanted = new ArrayList<>();
        List<UserError> errors = new ArrayList<>();
        for (JsonNode input : given) {
            Metafield field = inputs.read(input);
            inputs.fault(input, field).ifPresent(error -> errors.add(placed(error, wanted.size())));
            wanted.add(field);
        }
        if (!errors.isEmpty()) {
            return new Payload<>(List.of(), errors);
        }
        Set<Long> orders = new LinkedHashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String owner = wanted.get(i).key().owner();
            shop.metafields().put(wanted.get(i));
            ledger.applied("metafieldsSet", "set", owner, given.get(i), call.caller());
            Gids.id("Order", owner).ifPresent(orders::add);
        }
        orders.forEach(shop::metafieldsWritten);
        return new Payload<>(wanted, List.of());
    }

    private static UserError placed(UserError error, int place) {
        List<String> path =
                List.of("metafields", Integer.toString(place), error.field().getFirst());
        return new UserError(path, error.message(), error.code(), Optional.of(place));
    }
}
