package dev.hexbridge.adapters.proving.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

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

    private final Connection connection;

    /** Works on a journal that no engine is writing to. */
    public Multiplication(Connection connection) {
        this.connection = connection;
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

    /** Adds this many copies of everything that is there, and gathers statistics. */
    public void copies(int count) throws SQLException {
        for (Map.Entry<String, Map<String, String>> table : TABLES.entrySet()) {
            if (!columns(table.getKey()).isEmpty()) {
                execute("create temporary table seed as select * from " + table.getKey());
                execute(insertion(table.getKey(), table.getValue(), count));
                execute("drop table seed");
            }
        }
        execute("analyze");
    }

    private String insertion(String table, Map<String, String> changed, int count) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (String column : columns(table)) {
            columns.add(column);
            values.add(changed.getOrDefault(column, column));
        }
        return "insert into " + table + " (" + columns + ") select " + values + " from generate_series(1, " + count
                + ") copy, seed";
    }

    /** The columns that a row can be given: not those that the database itself makes. */
    private List<String> columns(String table) throws SQLException {
        String sql = "select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                String names = rows.next() ? rows.getString(1) : null;
                return names == null ? List.of() : List.of(names.split(","));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
