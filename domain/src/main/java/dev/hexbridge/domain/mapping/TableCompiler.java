package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.LookupTable.Row;
import dev.hexbridge.domain.mapping.Transform.Item;
import dev.hexbridge.domain.mapping.Transform.Lookup;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the transforms that look into tables; the rows become hash maps. */
final class TableCompiler {

    private final RuleContext context;

    TableCompiler(RuleContext context) {
        this.context = context;
    }

    Typed lookup(Typed before, Lookup lookup, String pointer) {
        boolean sound = check(lookup, pointer);
        if (before.type() != ValueType.TEXT && before.type() != ValueType.NUMBER) {
            return context.fault(
                    pointer,
                    "a table is asked with texts or numbers, not with "
                            + before.type().words());
        }
        return sound ? lookup(before.evaluator(), lookup) : Typed.FAULTY;
    }

    private Typed lookup(Evaluator before, Lookup lookup) {
        LookupTable table = table(lookup.table()).orElseThrow();
        Map<String, String> rows = new HashMap<>();
        table.rows().forEach((key, row) -> rows.put(folded(key), ((Row.One) row).value()));
        Otherwise otherwise = lookup.otherwise().or(table::otherwise).orElseThrow();
        return new Typed(ValueType.TEXT, run -> {
            Object value = before.value(run);
            if (value == null) {
                return null;
            }
            String asked = Values.text(value);
            String found = rows.get(folded(asked));
            return found == null ? missing(asked, lookup.table(), otherwise, run) : found;
        });
    }

    private static @Nullable String missing(String asked, String table, Otherwise otherwise, Run run) {
        return switch (otherwise) {
            case Otherwise.Use use -> use.text();
            case Otherwise.Same same -> asked;
            case Otherwise.Absent absent -> {
                run.note("'" + asked + "' is not in table " + table);
                yield null;
            }
            case Otherwise.Refuse refuse -> {
                run.refuse("'" + asked + "' is not in table " + table);
                yield null;
            }
        };
    }

    /** Adds what is wrong with a lookup itself; tells whether nothing is. */
    boolean check(Lookup lookup, String pointer) {
        Optional<LookupTable> found = known(lookup.table(), pointer + "/table");
        if (found.isEmpty()) {
            return false;
        }
        LookupTable table = found.get();
        if (lookup.otherwise().or(table::otherwise).isEmpty()) {
            context.faults()
                    .add(pointer, "neither the rule nor table " + lookup.table() + " says what to do otherwise");
            return false;
        }
        Map<String, String> folded = new HashMap<>();
        for (Map.Entry<String, Row> row : table.rows().entrySet()) {
            String twin = folded.put(folded(row.getKey()), row.getKey());
            if (twin != null || row.getValue() instanceof Row.Many) {
                String message = twin == null
                        ? "row '" + row.getKey() + "' has several fields; only 'item' can use it"
                        : "rows '" + twin + "' and '" + row.getKey() + "' differ in case or blanks alone";
                context.faults().add(pointer + "/table", "table " + lookup.table() + ": " + message);
                return false;
            }
        }
        return true;
    }

    Typed item(Typed before, Item item, String pointer) {
        boolean sound = check(item, pointer);
        if (before.type() != ValueType.TEXT) {
            return context.fault(
                    pointer, "needs a SKU and gets " + before.type().words());
        }
        if (!sound) {
            return Typed.FAULTY;
        }
        Map<String, ItemFields> rows = new HashMap<>();
        table(item.table()).orElseThrow().rows().forEach((sku, row) -> rows.put(sku, fields(row)));
        return new Typed(ValueType.ITEM, run -> {
            Object sku = before.evaluator().value(run);
            if (sku == null) {
                return null;
            }
            ItemFields known = rows.get((String) sku);
            return known == null ? ItemFields.of(context.target(), (String) sku) : known;
        });
    }

    /** Adds what is wrong with an item transform itself; tells whether nothing is. */
    boolean check(Item item, String pointer) {
        Optional<LookupTable> found = known(item.table(), pointer + "/table");
        boolean sound = found.isPresent();
        for (Map.Entry<String, Row> row :
                found.map(LookupTable::rows).map(Map::entrySet).orElse(Set.of())) {
            if (row.getValue() instanceof Row.Many many && !many.fields().containsKey(context.target())) {
                context.faults()
                        .add(
                                pointer + "/table",
                                "table " + item.table() + ": row '" + row.getKey() + "' has no " + context.target());
                sound = false;
            }
        }
        return sound;
    }

    private ItemFields fields(Row row) {
        return switch (row) {
            case Row.One one -> ItemFields.of(context.target(), one.value());
            case Row.Many many -> new ItemFields(many.fields());
        };
    }

    private Optional<LookupTable> known(String name, String pointer) {
        Optional<LookupTable> table = table(name);
        if (table.isEmpty()) {
            context.faults()
                    .add(
                            pointer,
                            "there is no table '" + name + "'"
                                    + Nearest.hint(name, context.tables().keySet()));
        }
        return table;
    }

    private Optional<LookupTable> table(String name) {
        return Optional.ofNullable(context.tables().get(name));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
