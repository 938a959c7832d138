package dev.hexbridge.adapters.sandboxdynamics.metadata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every entity set, enumeration and table of the environment at one moment. Immutable; a deployment makes a new one. */
public final class Schema {
    /** The namespace of every type. */
    public static final String NAMESPACE = "Microsoft.Dynamics.DataEntities";
    /** The property that names the company. */
    public static final String COMPANY = "dataAreaId";

    /** Short names that are no real entity sets but are often written; served only where a setting says so. */
    private static final Map<String, String> ALIASES = Map.of(
            "SalesOrderHeaders", "SalesOrderHeadersV3",
            "ReleasedProducts", "ReleasedProductsV2",
            "InventOnHand", "WarehousesOnHandV2");

    private final Map<String, PropertyType.EnumType> enums;
    private final Map<String, EntitySet> sets = new LinkedHashMap<>();
    private final Map<String, TableDefinition> tables = new LinkedHashMap<>();

    Schema(Map<String, PropertyType.EnumType> enums, Collection<EntitySet> sets) {
        this.enums = enums;
        for (EntitySet set : sets) {
            this.sets.put(set.name(), set);
            this.tables.put(set.table().name(), set.table());
        }
    }

    /** The standard schema with extension fields added to the tables behind the named entity sets. */
    public static Schema load(Map<String, List<ExtensionField>> extensions) {
        return new SchemaReader(extensions).read();
    }

    /** The entity set of that exact name; an alias answers only if aliases are served. */
    public Optional<EntitySet> set(String name, boolean aliases) {
        EntitySet set = sets.get(name);
        if (set == null && aliases && ALIASES.containsKey(name)) {
            set = sets.get(ALIASES.get(name));
        }
        return Optional.ofNullable(set);
    }

    /** All entity sets in definition order. */
    public Collection<EntitySet> sets() {
        return sets.values();
    }

    /** All tables by name. */
    public Map<String, TableDefinition> tables() {
        return tables;
    }

    /** All enumerations by name. */
    public Collection<PropertyType.EnumType> enums() {
        return enums.values();
    }

    /** The table of that name, which must exist. */
    public TableDefinition table(String name) {
        TableDefinition table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }
}
