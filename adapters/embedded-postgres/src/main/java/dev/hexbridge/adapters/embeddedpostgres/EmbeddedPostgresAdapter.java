package dev.hexbridge.adapters.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A running embedded PostgreSQL server with an empty or kept database {@code hexbridge}.
 *
 * <p><b>Durability.</b> {@code fsync}, {@code full_page_writes} and {@code synchronous_commit} are on: a commit that was
 * acknowledged survives a power cut, as on any production server.
 *
 * <p><b>Protection.</b> The server listens on 127.0.0.1 alone, has no Unix socket, and lets in one role, by
 * SCRAM-SHA-256 with a random password. The password lies in the data directory, which only the owner may enter (mode
 * 0700). The role owns its database and is no superuser; the superuser cannot log in at all.
 *
 * <p><b>Killed processes.</b> A server left behind by a process that died without {@link #close} is found by its pid
 * file at the next start, whatever port it used, and ended cleanly before a new one starts.
 */
public final class EmbeddedPostgresAdapter implements AutoCloseable {

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final String url;
    private boolean closed;

    private EmbeddedPostgresAdapter(DirectoryLock lock, Cluster cluster, String url) {
        this.lock = lock;
        this.cluster = cluster;
        this.url = url;
    }

    /**
     * Starts the server and returns when it accepts connections: about three seconds the first time (unpack, create),
     * under one on kept data. <b>Blocks the calling thread</b>; from an event loop call it through
     * {@code executeBlocking}.
     *
     * @throws IllegalStateException if another running process uses the data directory, or the server does not start;
     *     the message carries the last lines of the server's log
     * @throws UncheckedIOException if the directories cannot be written
     */
    public static EmbeddedPostgresAdapter start(EmbeddedPostgresSettings settings) {
        try {
            Path home =
                    Files.createDirectories(parentOf(settings.dataDirectory())).toRealPath();
            Path dataDirectory = home.resolve(settings.dataDirectory().getFileName());
            DirectoryLock lock = DirectoryLock.acquire(dataDirectory);
            try {
                var programs = new ServerPrograms(Binaries.unpackedIn(home.resolve("postgres-binaries")));
                var cluster = new Cluster(dataDirectory, programs);
                return new EmbeddedPostgresAdapter(lock, cluster, cluster.start(settings));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL in " + settings.dataDirectory(), e);
        }
    }

    /**
     * The address of the database, of the form {@code postgresql://hexbridge:password@127.0.0.1:port/hexbridge}. It
     * holds the password: not for logs.
     */
    public String url() {
        return url;
    }

    /**
     * Starts the server again, at the same address, if it has died; does nothing while it runs, and after
     * {@link #close}. <b>Blocks the calling thread</b>.
     *
     * @return whether it had to be started
     * @throws IllegalStateException if it does not start, as while processes of the dead one are still about: to be
     *     tried again
     */
    public synchronized boolean revive() {
        try {
            return !closed && cluster.revive(URI.create(url).getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL could not be started again", e);
        }
    }

    /**
     * Ends the server: open transactions are rolled back, what is committed is on disk. <b>Blocks</b> for at most some
     * twenty seconds, commonly a tenth of one. A second call does nothing.
     */
    @Override
    public synchronized void close() {
        closed = true;
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL could not be ended", e);
        }
    }

    private static Path parentOf(Path dataDirectory) {
        Path parent = dataDirectory.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("the root of the file system is no data directory");
        }
        return parent;
    }
}
