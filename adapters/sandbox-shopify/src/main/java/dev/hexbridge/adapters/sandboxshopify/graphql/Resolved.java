package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a field of an object turned out to be. */
public sealed interface Resolved {

    /** A scalar, an enum value, a list of those, or null. */
    record Leaf(JsonNode json) implements Resolved {}

    /** An object, from which the query selects. */
    record One<U>(ObjectType<U> type, U value) implements Resolved {}

    /** A list of objects. */
    record Many<U>(ObjectType<U> type, List<U> values) implements Resolved {}

    /** The field is null and the answer has a top-level error. */
    record Failed(String message, String code) implements Resolved {}
}
