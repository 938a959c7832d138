package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.LookupTable.Row;

/** Reads tables. */
final class TableReader {

    private TableReader() {}

    static LookupTable read(Cursor cursor, String fileName) {
        Cursor table = cursor.object("format", "name", "version", "otherwise", "rows");
        return new LookupTable(
                HeadReader.read(table, fileName),
                table.maybe("otherwise").map(TransformReader::otherwise),
                table.at("rows").members(TableReader::row));
    }

    private static Row row(Cursor row) {
        return row.isText() ? new Row.One(filled(row)) : new Row.Many(row.members(TableReader::filled));
    }

    private static String filled(Cursor value) {
        String text = value.text();
        if (value.isText() && text.isBlank()) {
            value.fault("a blank is no value; leave the row out and say what to do otherwise");
        }
        return text;
    }
}
