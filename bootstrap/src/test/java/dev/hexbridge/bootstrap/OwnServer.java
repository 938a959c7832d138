package dev.hexbridge.bootstrap;

import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, which comes back at the same address after all that is done to it. */
final class OwnServer implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgresAdapter server;

    private OwnServer(Path directory) {
        this.directory = directory;
        this.server = start(0);
    }

    /** In memory where that can be: what is tried does not depend on the disk. */
    static OwnServer start(Path folder) {
        try {
            Path memory = Path.of("/dev/shm");
            return new OwnServer((Files.isWritable(memory) ? Files.createTempDirectory(memory, "own-server") : folder)
                    .resolve("server"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private EmbeddedPostgresAdapter start(int port) {
        return EmbeddedPostgresAdapter.start(new EmbeddedPostgresSettings(directory, port, Map.of()));
    }

    String url() {
        return server.url();
    }

    private int port() {
        return URI.create(url()).getPort();
    }

    /** Sessions are ended, then the server; and it starts anew. */
    void restart() {
        int port = port();
        server.close();
        server = start(port);
    }

    /** The server dies at once, and starts anew. */
    void crash() {
        int port = port();
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        server.close();
        server = start(port);
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(directory.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Stops or continues all processes of the server: nothing is closed, nothing answers. */
    void signal(String name) {
        List<ProcessHandle> all = postmaster().descendants().toList();
        all.forEach(process -> signal(name, process));
        signal(name, postmaster());
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The first column of the first row, as text. */
    String ask(String sql) {
        URI address = URI.create(url());
        String[] user = address.getUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://127.0.0.1:" + address.getPort() + address.getPath();
        try (Connection connection = DriverManager.getConnection(jdbc, user[0], user[1]);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
        Path parent = Objects.requireNonNull(directory.getParent());
        try (Stream<Path> files = Files.walk(parent)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new AssertionError(left);
        }
    }
}
