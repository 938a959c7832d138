package dev.hexbridge.adapters.proving.ledger;

import dev.hexbridge.adapters.proving.scene.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the journal's tables say, read past the engine.
 *
 * @param receipts the inbox
 * @param keys what does not agree with its target yet
 * @param links the keys of everything that was ever settled
 * @param audited who did what, newest last
 * @param witnessed which connection wrote, in order
 */
public record JournalBook(
        List<Receipt> receipts, List<Key> keys, Set<String> links, List<String> audited, List<Seen> witnessed) {

    /**
     * A receipt.
     *
     * @param delivery its delivery id
     * @param topic its topic
     * @param root the entity that it belongs to
     * @param readings how many interpretations it has
     * @param verdict what it came to; empty for nothing
     * @param entity what it is about
     */
    public record Receipt(String delivery, String topic, String root, int readings, String verdict, String entity) {}

    /**
     * A key that is dirty.
     *
     * @param link the key
     * @param state where it stands
     * @param failure why
     */
    public record Key(String link, String state, String failure) {

        /** Whether the engine itself has to move it. */
        public boolean moves() {
            return !state.equals("held") && !state.equals("dead");
        }
    }

    /**
     * What the witness saw.
     *
     * @param port from which port the connection came
     * @param table what was written
     * @param epoch the epoch in the slots after it, where those were written
     * @param at when
     */
    public record Seen(int port, String table, long epoch, Instant at) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Reads everything. */
    public static JournalBook read(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new JournalBook(
                    receipts(connection),
                    keys(connection),
                    list(connection, "select link_key from link", row -> row.getString(1)).stream()
                            .collect(Collectors.toSet()),
                    list(connection, "select action || ' ' || object from audit order by id", row -> row.getString(1)),
                    list(
                            connection,
                            "select port, what, epoch, at from witness.seen order by id",
                            row -> new Seen(
                                    row.getInt(1),
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getTimestamp(4).toInstant())));
        }
    }

    private static List<Receipt> receipts(Connection connection) throws SQLException {
        return list(
                connection,
                """
                select l.delivery_id, l.topic, l.root, count(i.seq), coalesce(max(i.verdict), ''),
                    coalesce(max(i.entity), '')
                from inbox_log l
                left join interpretation i using (tenant, day, writer, seq)
                group by l.tenant, l.day, l.writer, l.seq, l.delivery_id, l.topic, l.root
                """,
                row -> new Receipt(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /** The keys alone. */
    public static List<Key> keys(Connection connection) throws SQLException {
        return list(
                connection,
                "select link_key, state, concat_ws(' ', failure_kind, failure_text) from dirty_key",
                row -> new Key(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** How many receipts nobody has interpreted. */
    public static long uninterpreted(Connection connection) throws SQLException {
        return list(connection, """
                        select count(*) from inbox_log l
                        left join interpretation i using (tenant, day, writer, seq) where i.seq is null
                        """, row -> row.getLong(1)).getFirst();
    }

    private static <T> List<T> list(Connection connection, String sql, Row<T> each) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(each.of(result));
            }
        }
        return rows;
    }
}
