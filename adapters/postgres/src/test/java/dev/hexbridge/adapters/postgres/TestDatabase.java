package dev.hexbridge.adapters.postgres;

import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import dev.hexbridge.adapters.postgres.PostgresSettings.Limits;
import dev.hexbridge.adapters.postgres.PostgresSettings.MasterKey;
import dev.hexbridge.adapters.postgres.PostgresSettings.Sources;
import dev.hexbridge.adapters.postgres.PostgresSettings.Takeover;
import dev.hexbridge.application.contract.Waiting;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real PostgreSQL for all tests of the module, and an empty migrated database for each of them. */
public final class TestDatabase {

    public static final Vertx VERTX = Vertx.vertx();
    public static final SecureRandom RANDOM = new SecureRandom();

    private static final MasterKey KEY = new MasterKey(new byte[32]);
    private static final Limits LIMITS =
            new Limits(2, 4, 20_000, 64L << 20, new Takeover(Duration.ofMillis(300), false));
    private static final long ROOM = 4L << 30;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgresAdapter SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    private static EmbeddedPostgresAdapter start() {
        try {
            Path directory = place();
            EmbeddedPostgresAdapter server = EmbeddedPostgresAdapter.start(
                    new EmbeddedPostgresSettings(directory.resolve("data"), 0, Map.of("max_connections", "300")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                remove(directory);
            }));
            execute(url(server, "hexbridge"), "create database migrated");
            Waiting.of(PostgresAdapter.migrate(
                    VERTX,
                    PostgresSettings.of(client(server, "migrated"), KEY, new Sources(InstantSource.system(), RANDOM))));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory where there is room: what these tests ask does not depend on the disk, and each makes a database. */
    private static Path place() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM;
        return roomy ? Files.createTempDirectory(memory, "journal") : Files.createTempDirectory("journal");
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** A database of its own, migrated. */
    public static TestDatabase create() {
        String name = "journal_" + COUNT.incrementAndGet();
        execute(url(SERVER, "hexbridge"), "create database " + name + " template migrated");
        return new TestDatabase(name);
    }

    /** A database of its own with nothing in it. */
    public static TestDatabase empty() {
        String name = "journal_" + COUNT.incrementAndGet();
        execute(url(SERVER, "hexbridge"), "create database " + name);
        return new TestDatabase(name);
    }

    public PostgresSettings settings(InstantSource clock) {
        return PostgresSettings.of(client(SERVER, name), KEY, new Sources(clock, RANDOM))
                .withLimits(LIMITS);
    }

    /** As if the server stood behind another port. */
    public PostgresSettings settingsVia(int port, InstantSource clock) {
        String there = client(SERVER, name).replace(":" + port() + "/", ":" + port + "/");
        return PostgresSettings.of(there, KEY, new Sources(clock, RANDOM)).withLimits(LIMITS);
    }

    public int port() {
        return URI.create(SERVER.url()).getPort();
    }

    /** An engine that relieves another. */
    public PostgresAdapter takeOver(InstantSource clock) {
        return Waiting.of(PostgresAdapter.open(VERTX, settings(clock).withLimits(LIMITS.relieving())));
    }

    public PostgresAdapter open(InstantSource clock) {
        return Waiting.of(PostgresAdapter.open(VERTX, settings(clock)));
    }

    /** Does something as the administrator. */
    public void execute(String sql) {
        execute(url(SERVER, name), sql);
    }

    /** The first column of the first row, as text. */
    public String ask(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(SERVER, name));
    }

    private static String client(EmbeddedPostgresAdapter server, String database) {
        return server.url().replaceFirst("/hexbridge$", "/" + database);
    }

    private static String url(EmbeddedPostgresAdapter server, String database) {
        URI url = URI.create(server.url());
        String[] user = url.getUserInfo().split(":", 2);
        return "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + "/" + database + "?user=" + user[0]
                + "&password=" + user[1];
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
