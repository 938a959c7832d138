package dev.hexbridge.adapters.proving.run;

import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import dev.hexbridge.adapters.proving.meter.Database;
import dev.hexbridge.adapters.proving.meter.Signal;
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
    private final Load load;
    private final boolean guest;
    private final Thread onInterruption = new Thread(this::abandon);
    private volatile Opened opened;

    private Site(Path launcher, Path directory, Opened opened, Load load, boolean guest) {
        this.launcher = launcher;
        this.directory = directory;
        this.opened = opened;
        this.load = load;
        this.guest = guest;
        Runtime.getRuntime().addShutdownHook(onInterruption);
    }

    /** Who interrupts a measurement leaves no server behind, not even one that was made to stand still. */
    private void abandon() {
        EmbeddedPostgresAdapter server = opened.server();
        if (server != null) {
            try {
                OptionalLong pid = postmaster();
                if (pid.isPresent()) {
                    Signal.CONT.sendToTree(pid.getAsLong());
                }
                server.close();
            } catch (IOException | RuntimeException gone) {
                // It is gone already, or is beyond us.
            }
        }
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
        return new Site(launcher, directory, opened, Load.start(directory), false);
    }

    /** A second site with an embedded database of its own, and the same process to bring the load. */
    public Site beside(Path other) throws IOException, SQLException {
        return new Site(launcher, Files.createDirectories(other), embedded(other), load, true);
    }

    /**
     * Stops the embedded database and starts it again: all that was written is on disk then, and nothing is pending, so
     * that whoever comes next does not pay for whoever went before. One that was given is left as it is.
     */
    public void restartDatabase() throws SQLException {
        if (opened.server() == null) {
            return;
        }
        closeDatabase();
        opened = embedded(directory);
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

    public String url() {
        return opened.url();
    }

    public Database database() {
        return opened.database();
    }

    public Load load() {
        return load;
    }

    /** The database's first process; empty of a database that was given, which may be anywhere. */
    public OptionalLong postmaster() throws IOException {
        Path file = directory.resolve("postgres").resolve("postmaster.pid");
        if (opened.server() == null || !Files.exists(file)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    @Override
    public void close() throws SQLException {
        if (!guest) {
            load.close();
        }
        closeDatabase();
        Runtime.getRuntime().removeShutdownHook(onInterruption);
    }

    private void closeDatabase() throws SQLException {
        opened.database().close();
        if (opened.server() != null) {
            opened.server().close();
        }
    }
}
