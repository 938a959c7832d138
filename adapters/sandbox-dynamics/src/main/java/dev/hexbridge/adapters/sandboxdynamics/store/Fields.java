package dev.hexbridge.adapters.sandboxdynamics.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * Property values by name, immutable and small. Values are {@code String} (also dates, enum members and GUIDs) or
 * {@code BigDecimal}. The body of a write is one of these, shared by the row and the ledger.
 */
public final class Fields {
    /** No values. */
    public static final Fields EMPTY = new Fields(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    Fields(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** A single value. */
    public static Fields of(String name, Object value) {
        return new Fields(new String[] {name}, new Object[] {value});
    }

    /** How many values. */
    public int size() {
        return names.length;
    }

    /** The name at a position. */
    public String name(int index) {
        return names[index];
    }

    /** The value at a position. */
    public Object value(int index) {
        return values[index];
    }

    /** The value of that name. */
    public Optional<Object> get(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values[index]);
    }

    /** Whether there is a value of that name. */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The position of that name, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** These values with others laid over them. */
    public Fields with(Fields over) {
        if (over.size() == 0) {
            return this;
        }
        if (size() == 0) {
            return over;
        }
        FieldsBuilder builder = new FieldsBuilder(size() + over.size());
        builder.putAll(this);
        builder.putAll(over);
        return builder.build();
    }

    boolean sameNames(String[] others, int count) {
        return names.length == count && Arrays.equals(names, 0, count, others, 0, count);
    }

    String[] sharedNames() {
        return names;
    }
}
