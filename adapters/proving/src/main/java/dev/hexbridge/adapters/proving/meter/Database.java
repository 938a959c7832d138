package dev.hexbridge.adapters.proving.meter;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads a PostgreSQL server's own counters over a connection of its own. */
public final class Database implements AutoCloseable {

    private static final String READING = """
            select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                   (select xact_commit from pg_stat_database where datname = current_database())
            """;

    private final Connection connection;

    /**
     * Where the counters stood.
     *
     * @param walBytes bytes of log written
     * @param writers transactions that wrote: one that only reads gets no number
     * @param transactions all transactions, told with up to a second's delay
     */
    public record Reading(long walBytes, long writers, long transactions) {

        /** What was added since an earlier one. */
        public Reading since(Reading earlier) {
            return new Reading(
                    walBytes - earlier.walBytes, writers - earlier.writers, transactions - earlier.transactions);
        }
    }

    private Database(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param url {@code postgresql://user:password@host:port/database}
     */
    public static Database open(String url) throws SQLException {
        URI uri = URI.create(url);
        String[] user = (uri.getUserInfo() == null ? "" : uri.getUserInfo()).split(":", 2);
        String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort())
                + uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        return new Database(DriverManager.getConnection(jdbc, user[0], user.length > 1 ? user[1] : ""));
    }

    public Reading read() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READING)) {
            row.next();
            return new Reading(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** The one number that a query tells. */
    public long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The connection, for what is more than a statement. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
