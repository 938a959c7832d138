package dev.hexbridge.adapters.embeddedpostgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the embedded server keeps its data and how it is reached.
 *
 * @param dataDirectory the cluster's directory, kept between starts; its parent also receives the unpacked programs and
 *     a lock file, so that several clusters side by side share one copy of the programs
 * @param port the TCP port on 127.0.0.1; 0 takes any free one, which may differ from start to start
 * @param serverSettings further lines of {@code postgresql.conf}, by name; they win over this adapter's choices, except
 *     those that make a commit durable or decide who can reach the server, which are refused
 */
public record EmbeddedPostgresSettings(Path dataDirectory, int port, Map<String, String> serverSettings) {

    private static final Set<String> NOT_NEGOTIABLE = Set.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "listen_addresses",
            "unix_socket_directories",
            "port",
            "hba_file");

    /** @throws IllegalArgumentException if the port is out of range or a setting is not the caller's to make */
    public EmbeddedPostgresSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, not " + port);
        }
        var refused = new TreeSet<>(serverSettings.keySet());
        refused.retainAll(NOT_NEGOTIABLE);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("durability and reach are not for the caller to set: " + refused);
        }
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        serverSettings = Map.copyOf(serverSettings);
    }

    /** A cluster in this directory, on any free port, with this adapter's settings. */
    public static EmbeddedPostgresSettings in(Path dataDirectory) {
        return new EmbeddedPostgresSettings(dataDirectory, 0, Map.of());
    }
}
