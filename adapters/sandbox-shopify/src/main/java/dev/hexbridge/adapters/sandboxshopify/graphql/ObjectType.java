package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An object, interface or union type over Java values of type T: its fields, how each is found in a value, and what it
 * costs. Built once when the shop opens, by the chained methods.
 */
public final class ObjectType<T> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] PAGING = {"first", "last", "after", "before", "reverse"};

    private final String name;
    private final Map<String, FieldType<T>> fields = new LinkedHashMap<>();
    private final Set<String> alsoKnownAs = new HashSet<>();
    private List<ObjectType<T>> possible = List.of();
    private Function<T, ObjectType<T>> concrete = value -> this;
    private int cost = 1;
    private String latest = "";

    private ObjectType(String name) {
        this.name = name;
    }

    public static <T> ObjectType<T> of(String name) {
        return new ObjectType<>(name);
    }

    /** Costs nothing, as money and page infos. */
    public ObjectType<T> free() {
        cost = 0;
        return this;
    }

    /** Costs this much for each object, as mutations. */
    public ObjectType<T> costing(int points) {
        cost = points;
        return this;
    }

    /** The interfaces and unions that this type belongs to. */
    public ObjectType<T> as(String... names) {
        alsoKnownAs.addAll(List.of(names));
        return this;
    }

    /** This is an interface or union of these types; each gets this one's fields. */
    public ObjectType<T> among(List<ObjectType<T>> types, Function<T, ObjectType<T>> choice) {
        possible = types;
        concrete = choice;
        for (ObjectType<T> type : types) {
            type.as(name);
            fields.forEach(type.fields::putIfAbsent);
        }
        return this;
    }

    public ObjectType<T> leaf(String field, Function<T, JsonNode> value) {
        return add(field, Optional.empty(), false, (source, call) -> new Resolved.Leaf(value.apply(source)));
    }

    public ObjectType<T> text(String field, Function<T, String> value) {
        return leaf(field, source -> JSON.textNode(value.apply(source)));
    }

    public ObjectType<T> maybe(String field, Function<T, Optional<String>> value) {
        return leaf(
                field,
                source -> value.apply(source).<JsonNode>map(JSON::textNode).orElseGet(JSON::nullNode));
    }

    public ObjectType<T> number(String field, Function<T, Integer> value) {
        return leaf(field, source -> JSON.numberNode(value.apply(source)));
    }

    public ObjectType<T> flag(String field, Predicate<T> value) {
        return leaf(field, source -> JSON.booleanNode(value.test(source)));
    }

    public ObjectType<T> texts(String field, Function<T, List<String>> values) {
        return leaf(field, source -> {
            ArrayNode array = JSON.arrayNode();
            values.apply(source).forEach(array::add);
            return array;
        });
    }

    /** Scalars that are always null here. */
    public ObjectType<T> nulls(String... names) {
        for (String field : names) {
            leaf(field, source -> JSON.nullNode());
        }
        return this;
    }

    public <U> ObjectType<T> one(String field, ObjectType<U> type, Function<T, Optional<U>> value) {
        return object(field, type, (source, call) -> orNull(type, value.apply(source)));
    }

    public <U> ObjectType<T> many(String field, ObjectType<U> type, Function<T, List<U>> values) {
        return object(field, type, (source, call) -> new Resolved.Many<>(type, values.apply(source)));
    }

    /** An object field that looks at its arguments, or may fail. */
    public ObjectType<T> object(String field, ObjectType<?> type, BiFunction<T, Call, Resolved> resolver) {
        return add(field, Optional.of(type), false, resolver);
    }

    /** A connection over a list sorted by its entries' keys. */
    public <U> ObjectType<T> connection(
            String field, ObjectType<U> node, BiFunction<T, Call, List<Page.Entry<U>>> entries) {
        ObjectType<Page<U>> type = ConnectionTypes.of(node);
        add(
                field,
                Optional.of(type),
                true,
                (source, call) -> new Resolved.One<>(type, Page.of(entries.apply(source, call), call)));
        return taking(PAGING);
    }

    /** The arguments of the field added last, beside those it has; an exclamation mark at the end means required. */
    public ObjectType<T> taking(String... names) {
        FieldType<T> field = Objects.requireNonNull(fields.get(latest));
        List<String> all = new ArrayList<>(field.arguments());
        all.addAll(List.of(names));
        fields.put(latest, field.taking(all));
        return this;
    }

    /** The object, or null. */
    public static <U> Resolved orNull(ObjectType<U> type, Optional<U> value) {
        return value.<Resolved>map(found -> new Resolved.One<>(type, found))
                .orElseGet(() -> new Resolved.Leaf(JSON.nullNode()));
    }

    String name() {
        return name;
    }

    int cost() {
        return cost;
    }

    Optional<FieldType<T>> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    ObjectType<T> of(T value) {
        return concrete.apply(value);
    }

    boolean isKnownAs(String type) {
        return name.equals(type) || alsoKnownAs.contains(type);
    }

    /** The type that a fragment on {@code type} selects from here, if any. */
    Optional<ObjectType<?>> narrowed(String type) {
        if (isKnownAs(type)) {
            return Optional.of(this);
        }
        return possible.stream()
                .filter(candidate -> candidate.name.equals(type))
                .<ObjectType<?>>map(candidate -> candidate)
                .findFirst();
    }

    private ObjectType<T> add(
            String field, Optional<ObjectType<?>> type, boolean connection, BiFunction<T, Call, Resolved> resolver) {
        fields.put(field, new FieldType<>(field, type, connection, List.of(), resolver));
        latest = field;
        return this;
    }
}
