package dev.hexbridge.adapters.sandboxdynamics.wire;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an empty row of one entity set. A row sets a tenth of its properties, so its JSON is long pieces of this
 * text with few values between them: copying beats writing property by property.
 */
final class RowTemplate {
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final byte[] empty;
    private final int[] starts;
    private final int[] valueStarts;
    private final @Nullable Object[] filled;

    RowTemplate(EntitySet set) {
        List<Property> properties = set.shape().properties();
        ByteSink sink = new ByteSink(properties.size() * 40);
        starts = new int[properties.size() + 1];
        valueStarts = new int[properties.size()];
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            ordinals.put(property.name(), i);
            starts[i] = sink.size();
            sink.text(",").quoted(property.name()).text(":");
            valueStarts[i] = sink.size();
            sink.json(property.type().emptyValue());
        }
        starts[properties.size()] = sink.size();
        empty = sink.toByteArray();
        filled = new Object[properties.size()];
    }

    /** Lays values over the empty row; names the entity set does not show are left out. */
    void fill(Fields fields) {
        for (int i = 0; i < fields.size(); i++) {
            Integer ordinal = ordinals.get(fields.name(i));
            if (ordinal != null) {
                filled[ordinal] = fields.value(i);
            }
        }
    }

    /** Writes the members and is empty again. */
    void write(ByteSink sink) {
        int from = 0;
        for (int i = 0; i < filled.length; i++) {
            Object value = filled[i];
            if (value != null) {
                sink.write(empty, from, valueStarts[i]).json(value);
                from = starts[i + 1];
                filled[i] = null;
            }
        }
        sink.write(empty, from, empty.length);
    }
}
