package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.graphql.Page;
import java.util.Optional;
import java.util.function.Function;

/** Metafields as fields of their owners. */
final class MetafieldTypes {

    static final ObjectType<Metafield> METAFIELD = ObjectType.<Metafield>of("Metafield")
            .text("id", Metafield::gid)
            .text("namespace", field -> field.key().namespace())
            .text("key", field -> field.key().name())
            .text("type", Metafield::type)
            .text("value", Metafield::value)
            .text("updatedAt", field -> field.updatedAt().toString())
            .text("compareDigest", Metafield::digest);

    private final Metafields metafields;

    MetafieldTypes(Metafields metafields) {
        this.metafields = metafields;
    }

    /** Adds {@code metafields} and {@code metafield} to an owner's type. */
    <T> void on(ObjectType<T> owner, Function<T, String> gid) {
        owner.connection(
                        "metafields",
                        METAFIELD,
                        (value, call) -> Page.inPlace(metafields.of(
                                gid.apply(value),
                                call.text("namespace").map(name -> Metafields.namespace(Optional.of(name))))))
                .taking("namespace", "keys")
                .object("metafield", METAFIELD, (value, call) -> {
                    String namespace = Metafields.namespace(call.text("namespace"));
                    String key = call.text("key").orElse("");
                    return ObjectType.orNull(
                            METAFIELD, metafields.find(new Metafield.Key(gid.apply(value), namespace, key)));
                })
                .taking("namespace", "key!");
    }
}
