package dev.hexbridge.adapters.sandboxshopify.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shop's metafields and their definitions. */
final class Metafields {

    /** The namespace that {@code $app} and an absent one stand for. */
    static final String APP_NAMESPACE = "app--1000001";

    private final Map<Metafield.Key, Metafield> fields = new LinkedHashMap<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** A declared metafield of a kind of owner: {@code ORDER}, {@code CUSTOMER}... */
    record Definition(long id, String ownerType, String namespace, String key, String type) {

        boolean defines(String owner, String otherNamespace, String otherKey) {
            return ownerType.equals(owner) && namespace.equals(otherNamespace) && key.equals(otherKey);
        }
    }

    static String namespace(Optional<String> written) {
        String name = written.orElse("$app");
        return name.startsWith("$app") ? name.replace("$app", APP_NAMESPACE).replace(':', '-') : name;
    }

    Optional<Metafield> find(Metafield.Key key) {
        return Optional.ofNullable(fields.get(key));
    }

    List<Metafield> of(String owner, Optional<String> namespace) {
        return fields.values().stream()
                .filter(field -> field.key().owner().equals(owner))
                .filter(field -> namespace.isEmpty() || field.key().namespace().equals(namespace.get()))
                .toList();
    }

    /** Whether another owner has this value under the same name. */
    boolean taken(Metafield.Key key, String value) {
        return fields.values().stream()
                .filter(field -> !field.key().owner().equals(key.owner()))
                .anyMatch(field -> field.key().namespace().equals(key.namespace())
                        && field.key().name().equals(key.name())
                        && field.value().equals(value));
    }

    void put(Metafield field) {
        fields.put(field.key(), field);
    }

    Optional<Definition> definition(String ownerType, String namespace, String key) {
        return definitions.stream()
                .filter(known -> known.defines(ownerType, namespace, key))
                .findFirst();
    }

    void define(Definition definition) {
        definitions.add(definition);
    }
}
