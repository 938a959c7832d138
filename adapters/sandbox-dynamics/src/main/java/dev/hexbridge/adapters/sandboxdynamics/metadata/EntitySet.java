package dev.hexbridge.adapters.sandboxdynamics.metadata;

import java.util.List;
import java.util.Map;

/**
 * A public entity set: a named view of a table.
 *
 * @param name the name in URLs
 * @param typeName the public entity name, without namespace
 * @param entityName the internal entity name that error texts carry
 * @param table the table behind it
 * @param shape which properties and navigations the view shows
 */
public record EntitySet(String name, String typeName, String entityName, TableDefinition table, Shape shape) {
    /**
     * What the view shows.
     *
     * @param properties the visible properties in wire order
     * @param byName the same by name
     * @param navigations what can be expanded
     */
    public record Shape(List<Property> properties, Map<String, Property> byName, Map<String, Navigation> navigations) {}

    /**
     * A navigation to many rows of another set that carry the same values.
     *
     * @param target the other entity set
     * @param on the properties equal on both sides
     */
    public record Navigation(String target, List<String> on) {}

    /** The qualified type name, as error texts and {@code $metadata} carry it. */
    public String qualifiedType() {
        return Schema.NAMESPACE + "." + typeName;
    }
}
