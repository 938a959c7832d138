package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.mapping.ShapeDocument;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads shapes. */
final class ShapeReader {

    private ShapeReader() {}

    static ShapeDocument read(Cursor cursor, String fileName) {
        Cursor shape = cursor.object("format", "name", "version", "records");
        return new ShapeDocument(
                HeadReader.read(shape, fileName), shape.at("records").members(ShapeReader::record));
    }

    private static RecordShape record(Cursor cursor) {
        Cursor record = cursor.object("keys", "ids", "amounts");
        return new RecordShape(names(record.at("keys")), names(record.at("ids")), names(record.at("amounts")));
    }

    private static SortedSet<String> names(Cursor list) {
        return new TreeSet<>(list.list(Cursor::text));
    }
}
