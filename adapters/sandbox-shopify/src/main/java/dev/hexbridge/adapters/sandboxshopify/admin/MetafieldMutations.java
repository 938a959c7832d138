package dev.hexbridge.adapters.sandboxshopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.admin.Metafields.Definition;
import dev.hexbridge.adapters.sandboxshopify.admin.UserErrors.Payload;
import dev.hexbridge.adapters.sandboxshopify.admin.UserErrors.UserError;
import dev.hexbridge.adapters.sandboxshopify.graphql.Call;
import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.graphql.Resolved;
import dev.hexbridge.adapters.sandboxshopify.graphql.Schema.Root;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code metafieldsSet}: at most 25, all or none, with compare-and-set by digest; and {@code metafieldDefinitionCreate}.
 * A definition of type {@code id} makes its values unique in the shop.
 */
final class MetafieldMutations {

    private static final int MOST = 25;
    private final Shop shop;
    private final Metafields metafields;
    private final WriteLedger ledger;

    MetafieldMutations(Shop shop, Metafields metafields, WriteLedger ledger) {
        this.shop = shop;
        this.metafields = metafields;
        this.ledger = ledger;
    }

    void addTo(ObjectType<Root> mutation) {
        ObjectType<Payload<Metafield>> set = UserErrors.<Metafield>payload("MetafieldsSetPayload")
                .many("metafields", MetafieldTypes.METAFIELD, Payload::made);
        mutation.object("metafieldsSet", set, (root, call) -> new Resolved.One<>(set, set(call)))
                .taking("metafields!");
        ObjectType<Definition> typeName =
                ObjectType.<Definition>of("MetafieldDefinitionType").free().text("name", Definition::type);
        ObjectType<Definition> definition = ObjectType.<Definition>of("MetafieldDefinition")
                .text("id", d -> "gid://shopify/MetafieldDefinition/" + d.id())
                .text("namespace", Definition::namespace)
                .text("key", Definition::key)
                .text("ownerType", Definition::ownerType)
                .one("type", typeName, Optional::of);
        ObjectType<Payload<Definition>> create = UserErrors.<Definition>payload("MetafieldDefinitionCreatePayload")
                .one("createdDefinition", definition, Payload::first);
        mutation.object("metafieldDefinitionCreate", create, (root, call) -> new Resolved.One<>(create, define(call)))
                .taking("definition!");
    }

    private Payload<Metafield> set(Call call) {
        JsonNode inputs = call.get("metafields");
        if (inputs.size() > MOST) {
            String message = "Exceeded the maximum metafields input limit of " + MOST + ".";
            return Payload.refused(UserError.of(message, "metafields").coded("LESS_THAN_OR_EQUAL_TO"));
        }
        List<Metafield> wanted = new ArrayList<>();
        List<UserError> errors = new ArrayList<>();
        for (JsonNode input : inputs) {
            Metafield field = read(input);
            Optional<UserError> fault = fault(input, field);
            int place = wanted.size();
            wanted.add(field);
            fault.ifPresent(error -> errors.add(new UserError(
                    List.of("metafields", Integer.toString(place), error.field().getFirst()),
                    error.message(),
                    error.code(),
                    Optional.of(place))));
        }
        if (!errors.isEmpty()) {
            return new Payload<>(List.of(), errors);
        }
        for (int i = 0; i < wanted.size(); i++) {
            metafields.put(wanted.get(i));
            ledger.applied("metafieldsSet", "set", wanted.get(i).key().owner(), inputs.get(i), call.caller());
        }
        return new Payload<>(wanted, List.of());
    }

    private Metafield read(JsonNode input) {
        String namespace =
                Metafields.namespace(Optional.ofNullable(input.path("namespace").textValue()));
        String owner = input.path("ownerId").asText();
        String name = input.path("key").asText();
        Metafield.Key key = new Metafield.Key(owner, namespace, name);
        Optional<Metafield> known = metafields.find(key);
        String type = metafields
                .definition(ownerType(owner), namespace, name)
                .map(Definition::type)
                .or(() -> Optional.ofNullable(input.path("type").textValue()))
                .or(() -> known.map(Metafield::type))
                .orElse("");
        long id = known.map(Metafield::id).orElseGet(shop::nextId);
        return new Metafield(id, key, type, input.path("value").asText(), shop.now());
    }

    private Optional<UserError> fault(JsonNode input, Metafield field) {
        if (!exists(field.key().owner())) {
            return Optional.of(UserError.of("Owner does not exist.", "ownerId").coded("INVALID_VALUE"));
        }
        if (field.key().name().isBlank()) {
            return Optional.of(UserError.of("Key can't be blank.", "key").coded("BLANK"));
        }
        if (field.value().isBlank()) {
            return Optional.of(UserError.of("Value can't be blank.", "value").coded("BLANK"));
        }
        if (field.type().isEmpty()) {
            return Optional.of(UserError.of("Type can't be blank.", "type").coded("BLANK"));
        }
        if (field.type().equals("id") && metafields.taken(field.key(), field.value())) {
            return Optional.of(
                    UserError.of("Value has already been taken.", "value").coded("TAKEN"));
        }
        return stale(input, field);
    }

    private Optional<UserError> stale(JsonNode input, Metafield field) {
        if (!input.has("compareDigest")) {
            return Optional.empty();
        }
        Optional<String> expected =
                Optional.ofNullable(input.get("compareDigest").textValue());
        boolean same = expected.equals(metafields.find(field.key()).map(Metafield::digest));
        String message =
                "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.";
        return same
                ? Optional.empty()
                : Optional.of(UserError.of(message, "compareDigest").coded("STALE_OBJECT"));
    }

    private boolean exists(String owner) {
        return Gids.id("Order", owner).flatMap(shop::order).isPresent()
                || Gids.id("Customer", owner).flatMap(shop::customer).isPresent();
    }

    private static String ownerType(String owner) {
        return Gids.id("Order", owner).isPresent() ? "ORDER" : "CUSTOMER";
    }

    private Payload<Definition> define(Call call) {
        JsonNode input = call.get("definition");
        String namespace =
                Metafields.namespace(Optional.ofNullable(input.path("namespace").textValue()));
        String ownerType = input.path("ownerType").asText();
        String key = input.path("key").asText();
        if (metafields.definition(ownerType, namespace, key).isPresent()) {
            String message = "Key is in use for %s metafields on the '%s' namespace.".formatted(ownerType, namespace);
            return Payload.refused(UserError.of(message, "definition", "key").coded("TAKEN"));
        }
        Definition made = new Definition(
                shop.nextId(), ownerType, namespace, key, input.path("type").asText());
        metafields.define(made);
        ledger.applied("metafieldDefinitionCreate", "create", namespace + "." + key, input, call.caller());
        return Payload.done(made);
    }
}
