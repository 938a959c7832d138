package dev.hexbridge.adapters.sandboxdynamics.wire;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.EnumType;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.Primitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Checks and normalises texts that stand for typed values. */
public final class Values {
    private static final int MAX_DECIMAL_DIGITS = 60;

    private Values() {}

    /** An instant in the one form that is stored: UTC, whole seconds. */
    public static String date(String text) {
        if (text.length() == 20 && text.charAt(19) == 'Z' && text.endsWith("T12:00:00Z") && plainDay(text)) {
            return text;
        }
        try {
            return OffsetDateTime.parse(text)
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        } catch (DateTimeException e) {
            throw RefusedException.malformed(
                    "Cannot convert the literal '" + text + "' to the expected type 'Edm.DateTimeOffset'.");
        }
    }

    /** Whether the first ten letters are surely a day; days above the 28th are left to the full parser. */
    private static boolean plainDay(String text) {
        int month = twoDigits(text, 5);
        int day = twoDigits(text, 8);
        return twoDigits(text, 0) >= 0
                && twoDigits(text, 2) >= 0
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 28;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** A number, exact. */
    public static BigDecimal number(String text, PropertyType type) {
        try {
            if (text.length() <= MAX_DECIMAL_DIGITS && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
                BigDecimal number = new BigDecimal(text);
                if (type == Primitive.DECIMAL || number.stripTrailingZeros().scale() <= 0) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal, as any other text that is no number.
        }
        throw RefusedException.malformed(
                "Cannot convert the literal '" + text + "' to the expected type '" + type.edmName() + "'.");
    }

    /** A member name of an enumeration. */
    public static String member(String text, EnumType type) {
        if (!type.members().containsKey(text)) {
            throw RefusedException.malformed(
                    "Cannot convert the literal '" + text + "' to the expected type '" + type.edmName() + "'.");
        }
        return text;
    }

    /** A text given for a property of a type that is written as a JSON string. */
    public static String string(String text, Property property) {
        return switch (property.type()) {
            case EnumType type -> member(text, type);
            case Primitive primitive ->
                switch (primitive) {
                    case STRING -> text;
                    case DATE -> date(text);
                    case GUID -> guid(text);
                    case DECIMAL, INT32, INT64 ->
                        throw RefusedException.malformed(
                                "Cannot convert the literal '" + text + "' to the expected type '"
                                        + property.type().edmName() + "' of property '" + property.name() + "'.");
                };
        };
    }

    private static String guid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw RefusedException.malformed(
                    "Cannot convert the literal '" + text + "' to the expected type 'Edm.Guid'.");
        }
    }
}
