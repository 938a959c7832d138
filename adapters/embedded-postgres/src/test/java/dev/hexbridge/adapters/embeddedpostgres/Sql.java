package dev.hexbridge.adapters.embeddedpostgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** One statement on a connection of its own. */
final class Sql {

    private Sql() {}

    static String ask(String url, String query) throws SQLException {
        try (var connection = connect(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(String url, String command) throws SQLException {
        try (var connection = connect(url);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(String url) throws SQLException {
        URI uri = URI.create(url);
        List<String> login = List.of(uri.getUserInfo().split(":", 2));
        String address = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
        return DriverManager.getConnection(address, login.getFirst(), login.getLast());
    }
}
