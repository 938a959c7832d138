package dev.hexbridge.adapters.sandboxdynamics.metadata;

import java.util.Optional;
import java.util.Set;

/**
 * One property of a table.
 *
 * @param name the wire name
 * @param type its type
 * @param traits what may and must be done with it
 * @param label its name for the user
 * @param relatedTable the table that must hold its value, if it is a foreign key
 */
public record Property(String name, PropertyType type, Set<Trait> traits, Label label, Optional<String> relatedTable) {
    /** Rules a property carries in its definition. */
    public enum Trait {
        /** Part of the key: cannot change after creation. */
        KEY,
        /** Must have a value when the row is written. */
        REQUIRED,
        /** Computed or moved by postings only. */
        READ_ONLY
    }

    /** Whether the property has the trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
