package dev.hexbridge.adapters.embeddedpostgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of {@code hexbridge.conf}, which the cluster's {@code postgresql.conf} includes last. */
final class ServerConfiguration {

    private ServerConfiguration() {}

    static String text(int port, Map<String, String> further) {
        Map<String, String> lines = chosen();
        lines.putAll(further);
        lines.putAll(fixed(port));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(
                        "\n", "# Written by Hexbridge at every start: changes here are lost.\n", "\n"));
    }

    private static Map<String, String> chosen() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("max_connections", "60");
        lines.put("shared_buffers", "128MB");
        // Fewer checkpoints mean fewer full pages in the log; a recovery still takes seconds.
        lines.put("max_wal_size", "4GB");
        lines.put("checkpoint_timeout", "15min");
        lines.put("log_checkpoints", "off");
        // Bodies arrive compressed and sealed: compressing them again costs time and gains nothing.
        lines.put("wal_compression", "off");
        // The detail of an error may quote a person's data.
        lines.put("log_error_verbosity", "terse");
        lines.put("timezone", "UTC");
        lines.put("log_timezone", "UTC");
        return lines;
    }

    private static Map<String, String> fixed(int port) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("fsync", "on");
        lines.put("full_page_writes", "on");
        lines.put("synchronous_commit", "on");
        lines.put("listen_addresses", "127.0.0.1");
        lines.put("unix_socket_directories", "");
        lines.put("port", Integer.toString(port));
        return lines;
    }
}
