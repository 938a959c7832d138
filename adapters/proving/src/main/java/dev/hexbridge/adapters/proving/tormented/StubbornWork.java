package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.UnitOfWork;
import io.vertx.core.Future;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Goes on as the owner that it once was, whoever took over since: before each transaction it makes the slots say so. The
 * same as if no statement looked at owner and epoch.
 */
final class StubbornWork implements UnitOfWork {

    private final UnitOfWork work;
    private final String database;
    private Optional<Claim> claim = Optional.empty();

    private record Claim(UUID owner, long epoch) {}

    /** Stubborn over a database, {@code postgresql://user:password@host:port/name}. */
    StubbornWork(UnitOfWork work, String database) {
        this.work = work;
        this.database = database;
    }

    @Override
    public <T> Future<T> inTransaction(Function<Tables, Future<T>> inside) {
        try {
            insist();
        } catch (SQLException unreachable) {
            return Future.failedFuture(unreachable);
        }
        return work.inTransaction(inside);
    }

    private void insist() throws SQLException {
        try (Connection connection = connect()) {
            if (claim.isEmpty()) {
                claim = Optional.of(read(connection));
            }
            if (!read(connection).equals(claim.get())) {
                write(connection, claim.get());
            }
        }
    }

    private static Claim read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select owner, epoch from slot limit 1");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Claim(row.getObject(1, UUID.class), row.getLong(2));
        }
    }

    private static void write(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update slot set owner = ?, epoch = ?")) {
            update.setObject(1, claim.owner());
            update.setLong(2, claim.epoch());
            update.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        URI url = URI.create(database);
        String[] user = url.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), user[0], user[1]);
    }
}
