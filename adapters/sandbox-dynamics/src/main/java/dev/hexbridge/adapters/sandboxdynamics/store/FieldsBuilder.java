package dev.hexbridge.adapters.sandboxdynamics.store;

import java.util.Arrays;
import java.util.Optional;

/** Collects values; a name that comes twice keeps its place and takes the later value. */
public final class FieldsBuilder {
    private String[] names;
    private Object[] values;
    private int size;

    /** A builder with room for so many values; it grows. */
    public FieldsBuilder(int room) {
        names = new String[Math.max(room, 4)];
        values = new Object[names.length];
    }

    /** Sets a value. */
    public void put(String name, Object value) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                values[i] = value;
                return;
            }
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }

    /** Sets all of these values. */
    public void putAll(Fields fields) {
        for (int i = 0; i < fields.size(); i++) {
            put(fields.name(i), fields.value(i));
        }
    }

    /** The value set so far under that name. */
    public Optional<Object> get(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return Optional.of(values[i]);
            }
        }
        return Optional.empty();
    }

    /** The values. */
    public Fields build() {
        return build(Fields.EMPTY);
    }

    /** The values; when they have the names of a model, in its order, they share its array of names. */
    public Fields build(Fields model) {
        Object[] exactValues = Arrays.copyOf(values, size);
        String[] exactNames = model.sameNames(names, size) ? model.sharedNames() : Arrays.copyOf(names, size);
        return new Fields(exactNames, exactValues);
    }
}
