package dev.hexbridge.adapters.sandboxshopify.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shop's metafields and their definitions. A value of type {@code id} belongs to one owner alone. */
public final class Metafields {

    /** The namespace that {@code $app} and an absent one stand for. */
    private static final String APP_NAMESPACE = "app--1000001";

    private final Map<String, Map<Metafield.Key, Metafield>> byOwner = new HashMap<>();
    private final Map<Unique, String> owners = new HashMap<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** Where a definition applies: a kind of owner ({@code ORDER}, {@code CUSTOMER}...) and a name. */
    public record Place(String ownerType, String namespace, String key) {}

    /** A declared metafield. */
    public record Definition(long id, Place place, String name, Optional<String> description, String type) {

        public String gid() {
            return "gid://shopify/MetafieldDefinition/" + id;
        }
    }

    private record Unique(Place place, String value) {}

    /** The namespace that an app means: {@code $app} and an absent one are its own. */
    public static String namespace(Optional<String> written) {
        String name = written.orElse("$app");
        return name.startsWith("$app") ? name.replace("$app", APP_NAMESPACE).replace(':', '-') : name;
    }

    public Optional<Metafield> find(Metafield.Key key) {
        return Optional.ofNullable(byOwner.getOrDefault(key.owner(), Map.of()).get(key));
    }

    public List<Metafield> of(String owner) {
        return List.copyOf(byOwner.getOrDefault(owner, Map.of()).values());
    }

    /** Who has this value under this name, if its type is {@code id}. */
    public Optional<String> owner(Place place, String value) {
        return Optional.ofNullable(owners.get(new Unique(place, value)));
    }

    public void put(Metafield field) {
        find(field.key()).ifPresent(old -> owners.remove(unique(old)));
        byOwner.computeIfAbsent(field.key().owner(), owner -> new LinkedHashMap<>())
                .put(field.key(), field);
        if (field.type().equals("id")) {
            owners.put(unique(field), field.key().owner());
        }
    }

    public Optional<Definition> definition(Place place) {
        return definitions.stream().filter(known -> known.place().equals(place)).findFirst();
    }

    public List<Definition> definitions() {
        return List.copyOf(definitions);
    }

    public void define(Definition definition) {
        definitions.add(definition);
    }

    private static Unique unique(Metafield field) {
        Metafield.Key key = field.key();
        return new Unique(new Place(key.ownerType(), key.namespace(), key.name()), field.value());
    }
}
