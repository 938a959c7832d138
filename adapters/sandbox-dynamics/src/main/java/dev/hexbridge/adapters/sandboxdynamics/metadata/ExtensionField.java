package dev.hexbridge.adapters.sandboxdynamics.metadata;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A property that an extension added to an entity; nothing marks it on the wire but its publisher's prefix.
 *
 * @param name the wire name
 * @param type its type
 */
public record ExtensionField(String name, Type type) {
    /** Refuses a field without a name or a type. */
    public ExtensionField {
        if (name == null || type == null || !name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("an extension field has a name and a type (string, decimal, datetime)");
        }
    }

    /** The types an extension field can have here. */
    public enum Type {
        @JsonProperty("string")
        STRING,
        @JsonProperty("decimal")
        DECIMAL,
        @JsonProperty("datetime")
        DATETIME;

        PropertyType propertyType() {
            return switch (this) {
                case STRING -> PropertyType.Primitive.STRING;
                case DECIMAL -> PropertyType.Primitive.DECIMAL;
                case DATETIME -> PropertyType.Primitive.DATE;
            };
        }
    }
}
