package dev.hexbridge.adapters.sandboxdynamics.metadata;

import java.math.BigDecimal;
import java.util.Map;

/** The type of a property: one of the primitives the product uses, or an enumeration. */
public sealed interface PropertyType {
    /** The empty date: no property is a null date, an unset one reads this instant. */
    String EMPTY_DATE = "1900-01-01T12:00:00Z";

    /** The type's name in {@code $metadata}. */
    String edmName();

    /** The name of the matching member of the product's {@code AXType} annotation. */
    String axType();

    /** What an unset property reads. */
    Object emptyValue();

    /** Whether {@code $metadata} says {@code Nullable="false"} even off the key. */
    default boolean neverNull() {
        return this != Primitive.STRING && !(this instanceof EnumType);
    }

    /** The primitives. */
    enum Primitive implements PropertyType {
        STRING("Edm.String", "String"),
        DECIMAL("Edm.Decimal", "Real"),
        INT32("Edm.Int32", "Int32"),
        INT64("Edm.Int64", "Int64"),
        GUID("Edm.Guid", "Guid"),
        DATE("Edm.DateTimeOffset", "UtcDateTime");

        private final String edmName;
        private final String axType;

        Primitive(String edmName, String axType) {
            this.edmName = edmName;
            this.axType = axType;
        }

        @Override
        public String edmName() {
            return edmName;
        }

        @Override
        public String axType() {
            return axType;
        }

        @Override
        public Object emptyValue() {
            return switch (this) {
                case STRING -> "";
                case DECIMAL, INT32, INT64 -> BigDecimal.ZERO;
                case GUID -> "00000000-0000-0000-0000-000000000000";
                case DATE -> EMPTY_DATE;
            };
        }
    }

    /**
     * An enumeration; on the wire a member's name.
     *
     * @param name the type's name without namespace
     * @param members member names with their values, in the product's order
     */
    record EnumType(String name, Map<String, Integer> members) implements PropertyType {
        @Override
        public String edmName() {
            return Schema.NAMESPACE + "." + name;
        }

        @Override
        public String axType() {
            return "Enum";
        }

        @Override
        public Object emptyValue() {
            return members.entrySet().stream()
                    .filter(member -> member.getValue() == 0)
                    .findFirst()
                    .or(() -> members.entrySet().stream().findFirst())
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }
}
