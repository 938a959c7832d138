package dev.hexbridge.adapters.sandboxdynamics.store;

import dev.hexbridge.adapters.sandboxdynamics.metadata.TableDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of one table, by key and by indexed property. */
public final class Table {
    private final String name;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, RowIndex> indexes = new HashMap<>();
    private Set<String> derivedNames = Set.of();
    private Function<Row, Fields> derivation = row -> Fields.EMPTY;
    private long lastRecordId;

    Table(TableDefinition definition, long firstRecordId) {
        this.name = definition.name();
        this.lastRecordId = firstRecordId;
        for (String property : definition.layout().indexed()) {
            indexes.put(property, new RowIndex(property));
        }
    }

    /** The table's name. */
    public String name() {
        return name;
    }

    /** Declares properties that are computed when read. */
    public void derive(Set<String> names, Function<Row, Fields> function) {
        derivedNames = names;
        derivation = function;
    }

    /** Whether the property is computed when read. */
    public boolean derives(String property) {
        return !derivedNames.isEmpty() && derivedNames.contains(property);
    }

    /** The computed values of a row. */
    public Fields derive(Row row) {
        return derivation.apply(row);
    }

    /** The row of that key. */
    public Optional<Row> find(Key key) {
        return Optional.ofNullable(rows.get(key.text()));
    }

    /** All rows, oldest first. */
    public Collection<Row> rows() {
        return rows.values();
    }

    /** Whether the property has an index. */
    public boolean indexes(String property) {
        return indexes.containsKey(property);
    }

    /** The rows whose indexed property has that value, in no case distinction. */
    public List<Row> find(String indexedProperty, String value) {
        return index(indexedProperty).find(value);
    }

    /** The rows grouped by the value of an indexed property; rows without a value are in no group. */
    public Stream<List<Row>> groups(String indexedProperty) {
        return index(indexedProperty).groups();
    }

    private RowIndex index(String property) {
        RowIndex index = indexes.get(property);
        if (index == null) {
            throw new IllegalArgumentException(name + " has no index on " + property);
        }
        return index;
    }

    Row insert(Key key, Row.State state) {
        Row row = new Row(this, key.text(), ++lastRecordId, state);
        restore(row);
        return row;
    }

    void restore(Row row) {
        rows.put(row.key(), row);
        indexes.values().forEach(index -> index.add(row, row.state()));
    }

    void remove(Row row) {
        rows.remove(row.key());
        indexes.values().forEach(index -> index.remove(row, row.state()));
    }

    void change(Row row, Row.State after) {
        Row.State before = row.state();
        for (RowIndex index : indexes.values()) {
            if (index.differs(before, after)) {
                index.remove(row, before);
                index.add(row, after);
            }
        }
        row.become(after);
    }
}
