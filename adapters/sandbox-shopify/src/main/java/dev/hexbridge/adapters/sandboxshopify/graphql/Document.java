package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parsed request document. */
record Document(List<Operation> operations, Map<String, Fragment> fragments) {

    /** A query or a mutation. */
    record Operation(boolean mutation, String name, List<Variable> variables, List<Selection> selections) {

        /** The first element of an error's path: {@code query OrderGet}. */
        String label() {
            return ((mutation ? "mutation " : "query ") + name).trim();
        }
    }

    /** A declared variable with its type as written. */
    record Variable(String name, String type, Optional<JsonNode> standard) {

        boolean required() {
            return type.endsWith("!") && standard.isEmpty();
        }
    }

    /** A named fragment. */
    record Fragment(String name, String on, List<Selection> selections) {}

    /** The part of a selection set. */
    sealed interface Selection {}

    /** A field under the key it is answered with. */
    record Field(Label label, Map<String, Value> arguments, List<Directive> directives, List<Selection> selections)
            implements Selection {

        String name() {
            return label.name();
        }

        String key() {
            return label.key();
        }
    }

    /** What a field is called in the schema and in the answer, and where it stands. */
    record Label(String key, String name, int line, int column) {}

    /** A named fragment at its place. */
    record Spread(String fragment, List<Directive> directives) implements Selection {}

    /** An inline fragment. */
    record Inline(Optional<String> on, List<Directive> directives, List<Selection> selections) implements Selection {}

    /** A directive of a field or fragment, for example {@code @include(if: $x)}. */
    record Directive(String name, Map<String, Value> arguments) {}
}
