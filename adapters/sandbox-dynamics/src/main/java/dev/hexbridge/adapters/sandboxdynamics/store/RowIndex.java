package dev.hexbridge.adapters.sandboxdynamics.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rows by the value of one property, compared as the product's database does: without regard to case. */
final class RowIndex {
    private final String property;
    private final Map<String, List<Row>> rows = new HashMap<>();

    RowIndex(String property) {
        this.property = property;
    }

    List<Row> find(String value) {
        return rows.getOrDefault(value.toLowerCase(Locale.ROOT), List.of());
    }

    Stream<List<Row>> groups() {
        return rows.values().stream();
    }

    void add(Row row, Row.State state) {
        String value = value(state);
        if (value.isEmpty()) {
            return;
        }
        List<Row> present = rows.get(value);
        if (present == null) {
            rows.put(value, List.of(row));
        } else if (present.size() == 1) {
            List<Row> more = new ArrayList<>(4);
            more.addAll(present);
            more.add(row);
            rows.put(value, more);
        } else {
            present.add(row);
        }
    }

    void remove(Row row, Row.State state) {
        String value = value(state);
        List<Row> present = rows.getOrDefault(value, List.of());
        if (present.size() > 1) {
            // From the end: what is taken back is mostly what came last.
            int position = present.lastIndexOf(row);
            if (position >= 0) {
                present.remove(position);
            }
            if (present.size() == 1) {
                rows.put(value, List.of(present.getFirst()));
            }
        } else if (present.contains(row)) {
            rows.remove(value);
        }
    }

    boolean differs(Row.State before, Row.State after) {
        return !value(before).equals(value(after));
    }

    private String value(Row.State state) {
        return state.get(property)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
