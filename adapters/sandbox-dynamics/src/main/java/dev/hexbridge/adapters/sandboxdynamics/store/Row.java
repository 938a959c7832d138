package dev.hexbridge.adapters.sandboxdynamics.store;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import java.math.BigDecimal;
import java.util.Optional;

/** One record: what clients sent, what the environment assigned, and its version. */
public final class Row {
    private final Table table;
    private final String key;
    private final long recordId;
    private State state;

    Row(Table table, String key, long recordId, State state) {
        this.table = table;
        this.key = key;
        this.recordId = recordId;
        this.state = state;
    }

    /**
     * The changing part of a row.
     *
     * @param sent the values clients sent, the latest of each
     * @param assigned the values the environment set, which win over sent ones
     * @param version the record version in the etag
     */
    public record State(Fields sent, Fields assigned, int version) {
        /** The value of that name, assigned or sent. */
        public Optional<Object> get(String name) {
            int index = assigned.indexOf(name);
            return index >= 0 ? Optional.of(assigned.value(index)) : sent.get(name);
        }
    }

    /** The table it is in. */
    public Table table() {
        return table;
    }

    /** The normalised key, unique in the table. */
    public String key() {
        return key;
    }

    /** The number that never changes, part of the etag. */
    public long recordId() {
        return recordId;
    }

    /** The state now. */
    public State state() {
        return state;
    }

    void become(State newState) {
        state = newState;
    }

    /** A property as a reader sees it: derived, set or empty. */
    public Object read(Property property) {
        if (table.derives(property.name())) {
            return table.derive(this)
                    .get(property.name())
                    .orElse(property.type().emptyValue());
        }
        return state.get(property.name()).orElse(property.type().emptyValue());
    }

    /** A text property that may be unset. */
    public String text(String name) {
        return state.get(name).map(Object::toString).orElse("");
    }

    /** A number property that may be unset. */
    public BigDecimal number(String name) {
        return state.get(name).map(value -> (BigDecimal) value).orElse(BigDecimal.ZERO);
    }
}
