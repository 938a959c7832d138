package dev.hexbridge.adapters.sandboxshopify.graphql;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A field of an object type.
 *
 * @param type the objects it holds; empty for scalars
 * @param arguments the names it takes; an exclamation mark at the end means required
 */
record FieldType<T>(
        String name,
        Optional<ObjectType<?>> type,
        boolean connection,
        List<String> arguments,
        BiFunction<T, Call, Resolved> resolver) {

    FieldType<T> taking(List<String> names) {
        return new FieldType<>(name, type, connection, names, resolver);
    }

    boolean takes(String argument) {
        return arguments.contains(argument) || arguments.contains(argument + "!");
    }

    List<String> required() {
        return arguments.stream()
                .filter(argument -> argument.endsWith("!"))
                .map(argument -> argument.substring(0, argument.length() - 1))
                .toList();
    }
}
