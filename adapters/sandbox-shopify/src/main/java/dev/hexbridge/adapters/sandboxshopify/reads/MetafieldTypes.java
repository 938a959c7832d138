package dev.hexbridge.adapters.sandboxshopify.reads;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Page;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafield;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields.Definition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Metafields as fields of their owners, and their definitions. */
final class MetafieldTypes {

    private final Metafields metafields;

    MetafieldTypes(Metafields metafields) {
        this.metafields = metafields;
    }

    static List<Resolvers<?>> all() {
        return List.of(
                Resolvers.<Metafield>of("Metafield")
                        .value("id", Metafield::gid)
                        .value("namespace", field -> field.key().namespace())
                        .value("key", field -> field.key().name())
                        .value("type", Metafield::type)
                        .value("value", Metafield::value)
                        .value("ownerType", field -> field.key().ownerType())
                        .value("createdAt", Metafield::createdAt)
                        .value("updatedAt", Metafield::updatedAt)
                        .value("compareDigest", Metafield::digest),
                Resolvers.<Definition>of("MetafieldDefinition")
                        .value("id", Definition::gid)
                        .value("namespace", definition -> definition.place().namespace())
                        .value("key", definition -> definition.place().key())
                        .value("ownerType", definition -> definition.place().ownerType())
                        .value("name", Definition::name)
                        .value("description", Definition::description)
                        .value("type", definition -> definition),
                Resolvers.<Definition>of("MetafieldDefinitionType").value("name", Definition::type));
    }

    /** Adds {@code metafields} and {@code metafield} to an owner's type. */
    <T> Resolvers<T> on(Resolvers<T> owner, Function<T, String> gid) {
        return owner.called("metafields", (value, call) -> Page.inPlace(some(gid.apply(value), call), call))
                .called("metafield", (value, call) -> {
                    String namespace = Metafields.namespace(call.text("namespace"));
                    String key = call.text("key").orElse("");
                    return metafields.find(new Metafield.Key(gid.apply(value), namespace, key));
                });
    }

    /** A page of the definitions of one kind of owner. */
    Object definitions(Call call) {
        Optional<String> namespace = call.text("namespace").map(name -> Metafields.namespace(Optional.of(name)));
        Optional<String> key = call.text("key");
        List<Definition> some = metafields.definitions().stream()
                .filter(definition -> definition
                        .place()
                        .ownerType()
                        .equals(call.text("ownerType").orElse("")))
                .filter(definition ->
                        namespace.isEmpty() || definition.place().namespace().equals(namespace.get()))
                .filter(definition -> key.isEmpty() || definition.place().key().equals(key.get()))
                .toList();
        return Page.inPlace(some, call);
    }

    /** Those of a namespace, or those under {@code namespace.key}, or all. */
    private List<Metafield> some(String owner, Call call) {
        Optional<String> namespace = call.text("namespace").map(name -> Metafields.namespace(Optional.of(name)));
        List<String> keys = call.get("keys").valueStream().map(JsonNode::asText).toList();
        return metafields.of(owner).stream()
                .filter(field -> namespace.isEmpty() || field.key().namespace().equals(namespace.get()))
                .filter(field -> keys.isEmpty() || keys.stream().anyMatch(field.key()::isWritten))
                .toList();
    }
}
