package dev.hexbridge.adapters.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The server process that a data directory's {@code postmaster.pid} speaks of. */
record Postmaster(Path file, long pid) {

    /** Reads the pid file. Where that was cut off, as by a power failure, the machine's processes are looked through. */
    static Optional<Postmaster> of(Path dataDirectory) throws IOException {
        Path file = file(dataDirectory);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String firstLine = Files.readString(file).lines().findFirst().orElse("");
        return firstLine.matches("\\d{1,18}")
                ? Optional.of(new Postmaster(file, Long.parseLong(firstLine)))
                : ProcessHandle.allProcesses()
                        .map(process -> new Postmaster(file, process.pid()))
                        .filter(one -> one.serves(dataDirectory))
                        .findFirst();
    }

    /** Has the file tell the pid, where that was cut off: the server is ended by it. */
    void restore() throws IOException {
        if (Files.size(file) == 0) {
            Files.writeString(file, pid + "\n");
        }
    }

    static Path file(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
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
