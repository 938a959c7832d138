package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A PostgreSQL server of our own, on one port for all its life, with fsync on. It is made as the engine makes its own,
 * and started and stopped by PostgreSQL's own programs, because a torment stops it in ways that nobody else does. Blocks.
 */
public final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final Path programs;
    private final URI url;
    private final Map<String, String> environment;
    private boolean running;

    /** How a server is stopped. */
    public enum Stop {
        /** Sessions are cut, everything is written. */
        FAST,
        /** As in a crash: the next start recovers. */
        IMMEDIATE
    }

    private PostgresServer(Path data, URI url, Map<String, String> environment) throws IOException {
        this.data = data;
        this.programs =
                Commands.onlyFolder(data.resolveSibling("postgres-binaries")).resolve("bin");
        this.url = url;
        this.environment = environment;
    }

    /**
     * Makes a cluster and starts it.
     *
     * @param environment variables of the server
     */
    public static PostgresServer start(Path data, Map<String, String> environment) throws IOException {
        String url;
        try (EmbeddedPostgresAdapter made = EmbeddedPostgresAdapter.start(EmbeddedPostgresSettings.in(data))) {
            url = made.url();
        }
        PostgresServer server = new PostgresServer(data.toRealPath(), URI.create(url), environment);
        server.start();
        return server;
    }

    /** Starts it again. */
    public void start() throws IOException {
        control("start", "-t", "60", "-l", data.resolve("hexbridge-server.log").toString());
        running = true;
    }

    /** Stops it. */
    public void stop(Stop how) throws IOException {
        running = false;
        control("stop", "-t", "30", "-m", how.name().toLowerCase(Locale.ROOT));
    }

    /** Starts it again, whatever is left of it. */
    public void startAnew() throws IOException {
        try {
            stop(Stop.IMMEDIATE);
        } catch (IOException gone) {
            // Nothing was left of it.
        }
        start();
    }

    /** Whether the server answers. */
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException down) {
            return false;
        }
    }

    private void control(String verb, String... options) throws IOException {
        boolean root =
                ProcessHandle.current().info().user().filter("root"::equals).isPresent();
        List<String> command = new ArrayList<>(root ? List.of("unshare", "--user", "--") : List.of());
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), verb, "-s", "-w", "-D", data.toString()));
        command.addAll(List.of(options));
        Commands.run(environment, command.toArray(String[]::new));
    }

    public int port() {
        return url.getPort();
    }

    /** The address by which an engine reaches it over another port. */
    public String url(int port) {
        return "postgresql://" + url.getUserInfo() + "@" + url.getHost() + ":" + port + url.getPath();
    }

    /** A connection past every wire. */
    public Connection connect() throws SQLException {
        String[] user = url.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath()
                        + "?connectTimeout=5&socketTimeout=30&ApplicationName=torture",
                user[0],
                user[1]);
    }

    @Override
    public void close() throws IOException {
        if (running) {
            stop(Stop.IMMEDIATE);
        }
    }
}
