package dev.hexbridge.adapters.sandboxdynamics.metadata;

import java.util.List;
import java.util.Map;

/**
 * A table behind one or more entity sets.
 *
 * @param name the table's name as error texts carry it, for instance {@code SalesTable}
 * @param label its name for the user
 * @param layout key and indexes
 * @param properties the union of the properties of all its entity sets, by name, in wire order
 */
public record TableDefinition(String name, Label label, Layout layout, Map<String, Property> properties) {
    /**
     * How rows are found.
     *
     * @param key the key properties in order
     * @param indexed the properties with a secondary index
     * @param required the properties that must have a value
     * @param dataSources how many records one row spans; an etag has one version per record
     * @param readOnly whether the table is a view nobody writes through OData
     */
    public record Layout(
            List<String> key, List<String> indexed, List<String> required, int dataSources, boolean readOnly) {}

    /** Whether rows belong to a company. */
    public boolean companyScoped() {
        return layout.key().contains(Schema.COMPANY);
    }
}
