package dev.hexbridge.adapters.proving.run;

import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import dev.hexbridge.adapters.proving.meter.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where measurements take place: a folder, a database, and the process that brings the load. */
public final class Site implements AutoCloseable {

    private static final String TABLES = "select count(*) from pg_tables where schemaname = 'public'";

    private final Path launcher;
    private final Path directory;
    private final @Nullable EmbeddedPostgresAdapter server;
    private final String url;
    private final Database database;
    private final Load load;

    private Site(Path launcher, Path directory, Opened opened, Load load) {
        this.launcher = launcher;
        this.directory = directory;
        this.server = opened.server();
        this.url = opened.url();
        this.database = opened.database();
        this.load = load;
    }

    private record Opened(@Nullable EmbeddedPostgresAdapter server, String url, Database database) {}

    /**
     * Opens a site.
     *
     * @param launcher starts engines
     * @param directory where everything is kept
     * @param given a database of its own for this; empty for an embedded one
     * @throws IOException if the database given is not empty
     */
    public static Site open(Path launcher, Path directory, Optional<String> given) throws IOException, SQLException {
        Opened opened = given.isPresent() ? external(given.get()) : embedded(directory);
        return new Site(launcher, directory, opened, Load.start(directory));
    }

    private static Opened embedded(Path directory) throws SQLException {
        EmbeddedPostgresAdapter server =
                EmbeddedPostgresAdapter.start(EmbeddedPostgresSettings.in(directory.resolve("postgres")));
        return new Opened(server, server.url(), Database.open(server.url()));
    }

    private static Opened external(String url) throws IOException, SQLException {
        Database database = Database.open(url);
        if (database.number(TABLES) > 0) {
            database.close();
            throw new IOException("the database has tables: a measurement wants an empty one of its own");
        }
        return new Opened(null, url, database);
    }

    Path launcher() {
        return launcher;
    }

    Path directory() {
        return directory;
    }

    String url() {
        return url;
    }

    public Database database() {
        return database;
    }

    public Load load() {
        return load;
    }

    /** The database's first process; empty of a database that was given, which may be anywhere. */
    OptionalLong postmaster() throws IOException {
        Path file = directory.resolve("postgres").resolve("postmaster.pid");
        if (server == null || !Files.exists(file)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    @Override
    public void close() throws SQLException {
        load.close();
        database.close();
        if (server != null) {
            server.close();
        }
    }
}
