package dev.hexbridge.adapters.embeddedpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One data directory and the server on it. The caller holds its {@link DirectoryLock}. */
final class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** A free port may be taken by another process before the server binds it. */
    private static final int PORTS_TRIED = 3;

    private static final String STILL_THERE = "pre-existing shared memory block";
    private static final int STARTS_TRIED = 25;
    private static final long PAUSE_MS = 100;

    /** Seconds; replaying a full write-ahead log after a crash takes its time. */
    private static final String START_LIMIT = "300";

    /** Seconds, of the thirty that a service manager commonly allows. */
    private static final String STOP_LIMIT = "15";

    private final Path dataDirectory;
    private final ServerPrograms programs;

    Cluster(Path dataDirectory, ServerPrograms programs) {
        this.dataDirectory = dataDirectory;
        this.programs = programs;
    }

    /** Creates the cluster if it is not there, ends an orphan, starts the server, and returns the database's URL. */
    String start(EmbeddedPostgresSettings settings) throws IOException {
        var newCluster = new NewCluster(dataDirectory, programs);
        if (newCluster.isNeeded()) {
            newCluster.create();
        }
        endOrphan();
        int port = settings.port() == 0 ? startOnAnyPort(settings) : startOn(settings.port(), settings);
        String password = Files.readString(dataDirectory.resolve(NewCluster.PASSWORD_FILE));
        return "postgresql://" + NewCluster.ROLE + ":" + password + "@127.0.0.1:" + port + "/" + NewCluster.ROLE;
    }

    /** Starts the server where it died; the file of its configuration is as it was. */
    boolean revive(int port) throws IOException {
        if (Postmaster.of(dataDirectory).filter(p -> p.serves(dataDirectory)).isPresent()) {
            return false;
        }
        LOG.warn("The embedded server has died and is started again");
        endOrphan();
        launch();
        return true;
    }

    /** Ends the server if it runs: cleanly, or, if it will not end, at once (the next start then recovers). */
    void stop() throws IOException {
        if (Postmaster.of(dataDirectory).filter(p -> p.serves(dataDirectory)).isEmpty()) {
            return;
        }
        try {
            pgCtl("stop", "-m", "fast", "-t", STOP_LIMIT);
        } catch (IllegalStateException e) {
            LOG.warn("The embedded server did not end within {} s and is cut off", STOP_LIMIT, e);
            pgCtl("stop", "-m", "immediate", "-t", STOP_LIMIT);
        }
    }

    private void endOrphan() throws IOException {
        var left = Postmaster.of(dataDirectory);
        if (left.filter(p -> p.serves(dataDirectory)).isPresent()) {
            LOG.info(
                    "Ending the server that a killed process left behind, pid {}",
                    left.get().pid());
            left.get().restore();
            stop();
        } else {
            // Of a dead server, of a stranger who bears its number now, or cut off while it was written.
            Files.deleteIfExists(Postmaster.file(dataDirectory));
        }
    }

    private int startOnAnyPort(EmbeddedPostgresSettings settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return startOn(freePort(), settings);
            } catch (IllegalStateException e) {
                if (attempt == PORTS_TRIED || !String.valueOf(e.getMessage()).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private int startOn(int port, EmbeddedPostgresSettings settings) throws IOException {
        Files.writeString(
                dataDirectory.resolve(NewCluster.CONFIGURATION),
                ServerConfiguration.text(port, settings.serverSettings()));
        launch();
        return port;
    }

    private void launch() throws IOException {
        Path log = dataDirectory.resolve("hexbridge-server.log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("hexbridge-server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            startPatiently(log);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("embedded PostgreSQL did not start: " + lastLines(log), e);
        }
    }

    /** The processes of a server that was killed are about for a moment, and keep its memory. */
    private void startPatiently(Path log) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                // pg_ctl gives the server a session of its own, so a Ctrl-C in our terminal does not reach it.
                pgCtl("start", "-t", START_LIMIT, "-l", log.toString());
                return;
            } catch (IllegalStateException e) {
                if (attempt == STARTS_TRIED || !lastLines(log).contains(STILL_THERE)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the processes of a dead server ended", e);
        }
    }

    private void pgCtl(String verb, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(verb, "-s", "-w", "-D", dataDirectory.toString()));
        arguments.addAll(List.of(options));
        programs.run("pg_ctl", arguments.toArray(String[]::new));
    }

    private static String lastLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "it wrote no log";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
