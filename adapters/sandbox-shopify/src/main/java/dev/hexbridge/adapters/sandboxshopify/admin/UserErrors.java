package dev.hexbridge.adapters.sandboxshopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import java.util.List;
import java.util.Optional;

/** What a mutation refuses: an answer with reasons, not a failure. */
final class UserErrors {

    private UserErrors() {}

    /** One reason; the place is a path into the arguments. */
    record UserError(List<String> field, String message, Optional<String> code, Optional<Integer> element) {

        static UserError of(String message, String... field) {
            return new UserError(List.of(field), message, Optional.empty(), Optional.empty());
        }

        UserError coded(String newCode) {
            return new UserError(field, message, Optional.of(newCode), element);
        }
    }

    /** The outcome of a mutation: what it made, or why it made nothing. */
    record Payload<U>(List<U> made, List<UserError> errors) {

        static <U> Payload<U> refused(UserError error) {
            return new Payload<>(List.of(), List.of(error));
        }

        static <U> Payload<U> done(U one) {
            return new Payload<>(List.of(one), List.of());
        }

        Optional<U> first() {
            return made.stream().findFirst();
        }
    }

    /** A payload type with its {@code userErrors}. */
    static <U> ObjectType<Payload<U>> payload(String name) {
        ObjectType<UserError> error = ObjectType.<UserError>of("UserError")
                .free()
                .leaf("field", UserErrors::path)
                .text("message", UserError::message)
                .maybe("code", UserError::code)
                .leaf(
                        "elementIndex",
                        e -> e.element()
                                .<JsonNode>map(JsonNodeFactory.instance::numberNode)
                                .orElseGet(JsonNodeFactory.instance::nullNode));
        return ObjectType.<Payload<U>>of(name).costing(10).many("userErrors", error, Payload::errors);
    }

    private static JsonNode path(UserError error) {
        var path = JsonNodeFactory.instance.arrayNode();
        error.field().forEach(path::add);
        return path;
    }
}
