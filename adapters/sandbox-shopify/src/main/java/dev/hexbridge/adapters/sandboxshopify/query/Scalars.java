package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Shopify's own scalars, all written as text. */
final class Scalars {

    /** ISO 8601 in UTC; an {@link java.time.Instant} here. */
    private static final GraphQLScalarType DATE_TIME = scalar("DateTime", Object::toString);

    /** Decimals without zeros at the end, but one; a {@link BigDecimal} here. */
    private static final GraphQLScalarType DECIMAL = scalar("Decimal", value -> decimal((BigDecimal) value));

    private static final GraphQLScalarType UNSIGNED = scalar("UnsignedInt64", Object::toString);

    static final List<GraphQLScalarType> ALL = List.of(DATE_TIME, DECIMAL, UNSIGNED);

    private Scalars() {}

    static String decimal(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(1, bare.scale())).toPlainString();
    }

    private static GraphQLScalarType scalar(String name, Function<Object, String> written) {
        Coercing<Object, Object> coercing = new Coercing<>() {
            @Override
            public Object serialize(Object value, GraphQLContext context, Locale locale) {
                return written.apply(value);
            }
        };
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
