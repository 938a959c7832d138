package dev.hexbridge.adapters.proving.history;

import dev.hexbridge.adapters.proving.meter.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Makes a small history large: each row that the engine wrote is copied many times under entities of other names, so
 * that tables and indexes have the shape that years of work give them. The copies cannot be looked up or opened, which
 * nobody does; the bodies are cut short.
 */
public final class Multiplication {

    /** Writers of copies begin here: no connection of the engine ever gets so far. */
    private static final int COPIED_WRITERS = 1_000_000;

    private static final String ENTITY = "entity || '-' || copy";
    private static final String LINK_KEY = "replace(link_key, '>', '-' || copy || '>')";
    private static final String WRITER = "writer + " + COPIED_WRITERS;
    private static final String SEQUENCE = "copy * 10000000::bigint + seq";

    private static final Map<String, Map<String, String>> TABLES = tables();

    private final Database writer;
    private final Database reader;

    private Multiplication(Database writer, Database reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Adds this many copies of everything that is there, and gathers statistics.
     *
     * @param url a journal that no engine is writing to
     */
    public static void copies(String url, int count) throws SQLException {
        try (Database writer = Database.open(url);
                Database reader = Database.open(url)) {
            new Multiplication(writer, reader).copies(count);
        }
    }

    private static Map<String, Map<String, String>> tables() {
        Map<String, String> receipt = Map.of("writer", WRITER, "seq", SEQUENCE);
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        tables.put(
                "inbox_log",
                Map.of(
                        "writer",
                        WRITER,
                        "seq",
                        SEQUENCE,
                        "root",
                        "root || '-' || copy",
                        "body",
                        "substr(body, 1, 200)"));
        tables.put("data_key", receipt);
        tables.put("interpretation", Map.of("writer", WRITER, "seq", SEQUENCE, "entity", ENTITY));
        tables.put("search_term", Map.of("term", "md5(term::text || copy)::uuid", "entity", ENTITY));
        tables.put(
                "link",
                Map.of(
                        "link_key",
                        LINK_KEY,
                        "entity",
                        ENTITY,
                        "ref_id",
                        "ref_id || '-' || copy",
                        "document",
                        "substr(document, 1, 200)"));
        tables.put("delivery", Map.of("link_key", LINK_KEY, "entity", ENTITY));
        tables.put("snapshot", Map.of("entity", ENTITY));
        return tables;
    }

    private void copies(int count) throws SQLException {
        for (Map.Entry<String, Map<String, String>> table : TABLES.entrySet()) {
            if (!columns(table.getKey()).isEmpty()) {
                writer.execute("drop table if exists seed");
                writer.execute("create unlogged table seed as select * from " + table.getKey());
                copy(table.getKey(), table.getValue(), count);
                writer.execute("drop table seed");
            }
        }
        writer.execute("analyze");
    }

    /** COPY out of one session into the other, so that nothing is held in memory and rows are written page by page. */
    private void copy(String table, Map<String, String> changed, int count) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (String column : columns(table)) {
            columns.add(column);
            values.add(changed.getOrDefault(column, column));
        }
        String out = "copy (select " + values + " from generate_series(1, " + count
                + ") copy, seed) to stdout (format binary)";
        String in = "copy " + table + " (" + columns + ") from stdin (format binary)";
        CopyOut from = api(reader).copyOut(out);
        CopyIn into = api(writer).copyIn(in);
        for (byte[] row = from.readFromCopy(); row != null; row = from.readFromCopy()) {
            into.writeToCopy(row, 0, row.length);
        }
        into.endCopy();
    }

    private static CopyManager api(Database database) throws SQLException {
        return database.connection().unwrap(PGConnection.class).getCopyAPI();
    }

    /** The columns that a row can be given: not those that the database itself makes. */
    private List<String> columns(String table) throws SQLException {
        String sql = "select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'";
        try (PreparedStatement statement = writer.connection().prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                String names = rows.next() ? rows.getString(1) : null;
                return names == null ? List.of() : List.of(names.split(","));
            }
        }
    }
}
