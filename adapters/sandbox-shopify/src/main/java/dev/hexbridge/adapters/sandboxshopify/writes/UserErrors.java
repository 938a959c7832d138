package dev.hexbridge.adapters.sandboxshopify.writes;

import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
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
    static <U> Resolvers<Payload<U>> payload(String type) {
        return Resolvers.<Payload<U>>of(type).value("userErrors", Payload::errors);
    }

    static List<Resolvers<?>> all() {
        return List.of(
                plain("UserError"), coded("MetafieldsSetUserError"), coded("MetafieldDefinitionCreateUserError"));
    }

    private static Resolvers<UserError> coded(String type) {
        return plain(type).value("code", UserError::code).value("elementIndex", UserError::element);
    }

    private static Resolvers<UserError> plain(String type) {
        return Resolvers.<UserError>of(type).value("field", UserError::field).value("message", UserError::message);
    }
}
