package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** Finds properties named in query options. */
final class Properties {
    private Properties() {}

    static Property of(EntitySet set, String name) {
        Property property = set.shape().byName().get(name);
        if (property == null) {
            throw missing(set, name);
        }
        return property;
    }

    static RefusedException missing(EntitySet set, String name) {
        return RefusedException.malformed(
                "Could not find a property named '" + name + "' on type '" + set.qualifiedType() + "'.");
    }

    /** The properties of a comma-separated list; {@code *} or nothing means all of them, as an empty list. */
    static List<Property> list(EntitySet set, String text) {
        List<Property> properties = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (name.strip().equals("*")) {
                return List.of();
            }
            properties.add(of(set, name.strip()));
        }
        return properties;
    }
}
