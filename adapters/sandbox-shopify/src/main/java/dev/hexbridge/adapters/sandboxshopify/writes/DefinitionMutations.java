package dev.hexbridge.adapters.sandboxshopify.writes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields.Definition;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields.Place;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.Payload;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.UserError;
import java.util.List;
import java.util.Optional;

/** {@code metafieldDefinitionCreate}: a name may be declared once for each kind of owner. */
final class DefinitionMutations {

    private final Shop shop;
    private final WriteLedger ledger;

    DefinitionMutations(Shop shop, WriteLedger ledger) {
        this.shop = shop;
        this.ledger = ledger;
    }

    List<Resolvers<?>> addTo(Resolvers<Object> mutation) {
        mutation.called("metafieldDefinitionCreate", (root, call) -> create(call));
        return List.of(UserErrors.<Definition>payload("MetafieldDefinitionCreatePayload")
                .value("createdDefinition", Payload::first));
    }

    private Payload<Definition> create(Call call) {
        JsonNode input = call.get("definition");
        String namespace =
                Metafields.namespace(Optional.ofNullable(input.path("namespace").textValue()));
        Place place = new Place(
                input.path("ownerType").asText(), namespace, input.path("key").asText());
        if (place.key().isBlank()) {
            return Payload.refused(
                    UserError.of("Key can't be blank.", "definition", "key").coded("BLANK"));
        }
        if (shop.metafields().definition(place).isPresent()) {
            String message = "Key is in use for %s metafields on the '%s' namespace."
                    .formatted(capitalised(place.ownerType()), namespace);
            return Payload.refused(UserError.of(message, "definition", "key").coded("TAKEN"));
        }
        Definition made = new Definition(
                shop.nextId(),
                place,
                input.path("name").asText(),
                Optional.ofNullable(input.path("description").textValue()),
                input.path("type").asText());
        shop.metafields().define(made);
        ledger.applied("metafieldDefinitionCreate", "create", namespace + "." + place.key(), input, call.caller());
        return Payload.done(made);
    }

    private static String capitalised(String ownerType) {
        return ownerType.isEmpty()
                ? ""
                : ownerType.charAt(0) + ownerType.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
