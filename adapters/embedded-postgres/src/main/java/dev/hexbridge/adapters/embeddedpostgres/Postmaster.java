package dev.hexbridge.adapters.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The server process that a data directory's {@code postmaster.pid} speaks of. */
record Postmaster(Path file, long pid) {

    /** Reads the pid file; empty if there is none or it was cut off while being written. */
    static Optional<Postmaster> of(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String firstLine = Files.readString(file).lines().findFirst().orElse("");
        return firstLine.matches("\\d{1,18}")
                ? Optional.of(new Postmaster(file, Long.parseLong(firstLine)))
                : Optional.empty();
    }

    /**
     * Whether that process lives and is a PostgreSQL on this very directory. After a reboot, or in a container, the
     * number may belong to a stranger, who must neither be signalled nor keep the server from starting.
     */
    boolean serves(Path dataDirectory) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(info ->
                        info.command().filter(c -> c.contains("postgres")).isPresent())
                .flatMap(ProcessHandle.Info::arguments)
                .filter(arguments -> Arrays.asList(arguments).contains(dataDirectory.toString()))
                .isPresent();
    }
}
