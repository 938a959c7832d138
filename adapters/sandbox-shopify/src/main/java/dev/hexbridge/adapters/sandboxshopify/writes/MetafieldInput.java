package dev.hexbridge.adapters.sandboxshopify.writes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.query.Gids;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafield;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields.Definition;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields.Place;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.writes.UserErrors.UserError;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads one element of {@code metafieldsSet} and says what is wrong with it: owner, blanks, a type against its definition, a
 * value of type {@code id} that another owner has, or a digest that is no longer true.
 */
final class MetafieldInput {

    private final Shop shop;
    private final Metafields metafields;

    MetafieldInput(Shop shop) {
        this.shop = shop;
        this.metafields = shop.metafields();
    }

    /** The metafield as it will be. The type is the definition's, else the one given, else the one it had. */
    Metafield read(JsonNode input) {
        String namespace =
                Metafields.namespace(Optional.ofNullable(input.path("namespace").textValue()));
        Metafield.Key key = new Metafield.Key(
                input.path("ownerId").asText(), namespace, input.path("key").asText());
        Optional<Metafield> known = metafields.find(key);
        String type = defined(key)
                .or(() -> given(input))
                .or(() -> known.map(Metafield::type))
                .orElse("");
        Instant now = shop.now();
        long id = known.map(Metafield::id).orElseGet(shop::nextId);
        Metafield.Content content =
                new Metafield.Content(type, input.path("value").asText());
        return new Metafield(id, key, content, known.map(Metafield::createdAt).orElse(now), now);
    }

    Optional<UserError> fault(JsonNode input, Metafield field) {
        if (!exists(field.key().owner())) {
            return refused("Owner does not exist.", "ownerId", "INVALID_VALUE");
        }
        for (String name : new String[] {"key", "value"}) {
            if (input.path(name).asText().isBlank()) {
                return refused((name.equals("key") ? "Key" : "Value") + " can't be blank.", name, "BLANK");
            }
        }
        if (field.type().isEmpty()) {
            return refused("Type can't be blank.", "type", "BLANK");
        }
        if (given(input).filter(type -> !type.equals(field.type())).isPresent()) {
            String message = "Type '%s' must be consistent with the definition's type: '%s'."
                    .formatted(given(input).orElse(""), field.type());
            return refused(message, "type", "INVALID_TYPE");
        }
        boolean taken = field.type().equals("id")
                && metafields
                        .owner(place(field.key()), field.value())
                        .filter(owner -> !owner.equals(field.key().owner()))
                        .isPresent();
        return taken ? refused("Value has already been taken.", "value", "TAKEN") : stale(input, field);
    }

    /** A digest that is given as null means: there must be none yet. */
    private Optional<UserError> stale(JsonNode input, Metafield field) {
        if (!input.has("compareDigest")) {
            return Optional.empty();
        }
        Optional<String> expected =
                Optional.ofNullable(input.get("compareDigest").textValue());
        boolean same = expected.equals(metafields.find(field.key()).map(Metafield::digest));
        String message =
                "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.";
        return same ? Optional.empty() : refused(message, "compareDigest", "STALE_OBJECT");
    }

    private boolean exists(String owner) {
        return Gids.id("Order", owner).flatMap(shop::order).isPresent()
                || Gids.id("Customer", owner).flatMap(shop.book()::customer).isPresent();
    }

    private Optional<String> defined(Metafield.Key key) {
        return metafields.definition(place(key)).map(Definition::type);
    }

    private static Optional<String> given(JsonNode input) {
        return Optional.ofNullable(input.path("type").textValue());
    }

    private static Place place(Metafield.Key key) {
        return new Place(key.ownerType(), key.namespace(), key.name());
    }

    private static Optional<UserError> refused(String message, String field, String code) {
        return Optional.of(UserError.of(message, field).coded(code));
    }
}
