package dev.hexbridge.adapters.sandboxdynamics.wire;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import java.util.IdentityHashMap;
import java.util.List;

/** Writes rows as JSON objects with every property of the entity set, set or not. */
public final class RowWriter {
    private final IdentityHashMap<EntitySet, RowTemplate> templates = new IdentityHashMap<>();

    /** Writes the members of the object, from the etag on; the braces are the caller's. */
    public void members(ByteSink sink, EntitySet set, Row row) {
        etag(sink, set, row);
        RowTemplate template = templates.computeIfAbsent(set, RowTemplate::new);
        template.fill(row.state().sent());
        template.fill(row.state().assigned());
        template.fill(row.table().derive(row));
        template.write(sink);
    }

    /** Writes the chosen members only. */
    public void members(ByteSink sink, EntitySet set, Row row, List<Property> selected) {
        etag(sink, set, row);
        for (Property property : selected) {
            sink.text(",").quoted(property.name()).text(":").json(row.read(property));
        }
    }

    /** Writes values as an object of their own. */
    public static void object(ByteSink sink, Fields fields) {
        sink.text("{");
        for (int i = 0; i < fields.size(); i++) {
            sink.text(i == 0 ? "" : ",").quoted(fields.name(i)).text(":").json(fields.value(i));
        }
        sink.text("}");
    }

    private static void etag(ByteSink sink, EntitySet set, Row row) {
        sink.text("\"@odata.etag\":").quoted(EntityTag.of(set, row));
    }
}
