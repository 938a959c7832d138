package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.LookupTable.Row;
import dev.hexbridge.domain.mapping.ShapeDocument;
import java.util.Set;

/** Writes tables and shapes. */
final class TableWriter {

    private TableWriter() {}

    static ObjectNode write(LookupTable table) {
        ObjectNode node = MapWriter.head(table.head());
        table.otherwise().ifPresent(otherwise -> node.set("otherwise", ExpressionWriter.otherwise(otherwise)));
        ObjectNode rows = node.putObject("rows");
        table.rows().forEach((key, row) -> put(rows, key, row));
        return node;
    }

    private static void put(ObjectNode rows, String key, Row row) {
        switch (row) {
            case Row.One one -> rows.put(key, one.value());
            case Row.Many many -> many.fields().forEach(rows.putObject(key)::put);
        }
    }

    static ObjectNode write(ShapeDocument shape) {
        ObjectNode node = MapWriter.head(shape.head());
        ObjectNode records = node.putObject("records");
        shape.records().forEach((kind, record) -> {
            ObjectNode fields = records.putObject(kind);
            put(fields, "keys", record.keys());
            put(fields, "ids", record.ids());
            put(fields, "amounts", record.amounts());
        });
        return node;
    }

    private static void put(ObjectNode holder, String member, Set<String> names) {
        names.forEach(holder.putArray(member)::add);
    }
}
