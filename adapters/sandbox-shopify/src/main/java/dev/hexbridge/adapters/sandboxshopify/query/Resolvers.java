package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.schema.DataFetcher;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the fields of one object type are found in a Java value of type T. What they are, the schema says; an empty
 * {@link Optional} is null.
 */
public final class Resolvers<T> {

    private final String type;
    private final Map<String, DataFetcher<?>> fields = new LinkedHashMap<>();

    private Resolvers(String type) {
        this.type = type;
    }

    public static <T> Resolvers<T> of(String type) {
        return new Resolvers<>(type);
    }

    /** A field that is found in the value alone. */
    public Resolvers<T> value(String field, Function<T, ?> value) {
        fields.put(field, new Fetchers.Plain<>(value));
        return this;
    }

    /** Fields that are always null here. */
    public Resolvers<T> nulls(String... names) {
        for (String field : names) {
            value(field, source -> Optional.empty());
        }
        return this;
    }

    /** A field that looks at its arguments or its caller; a {@link Refusal} makes it null, beside a top-level error. */
    public Resolvers<T> called(String field, BiFunction<T, Call, ?> value) {
        fields.put(field, new Fetchers.Called<>(value));
        return this;
    }

    String type() {
        return type;
    }

    Map<String, DataFetcher<?>> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
