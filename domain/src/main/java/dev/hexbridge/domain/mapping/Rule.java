package dev.hexbridge.domain.mapping;

import java.util.Locale;
import java.util.Optional;

/**
 * One rule: a target field and how its value is made. Where the expression gives nothing, the field is not sent.
 *
 * @param target the field
 * @param value how its value is made
 * @param as the type that the target holds; told by the expression where absent
 * @param required whether a document without this value must not be sent
 * @param policy whose field it is
 */
public record Rule(Target target, Expression value, Optional<As> as, boolean required, FieldPolicy policy) {

    /** Where a value goes. */
    public sealed interface Target {

        /** The field's name, or the purpose of the extension. */
        String name();

        /**
         * A field of the target.
         *
         * @param name as the target spells it
         */
        record Field(String name) implements Target {}

        /**
         * The field that the pair names for a purpose. Where it names none, the value is kept in the timeline.
         *
         * @param name the purpose, for example {@code orderTotal}
         */
        record Extension(String name) implements Target {}
    }

    /** The types that target fields hold. */
    public enum As {
        /** Text as it is. */
        TEXT,
        /** Text whose case carries no meaning. */
        NAME,
        /** An exact number; text is read as one. */
        NUMBER;

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
