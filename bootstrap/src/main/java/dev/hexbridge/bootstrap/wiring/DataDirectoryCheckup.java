package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.port.outbound.Checkup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Looks at the data directory: room, the master key, and who may read it. */
record DataDirectoryCheckup(Vertx vertx, Path directory, boolean embedded) implements Checkup {

    private static final long MEGABYTE = 1L << 20;
    private static final long TIGHT = 5_000 * MEGABYTE;
    private static final long FULL = 500 * MEGABYTE;

    @Override
    public Future<List<Finding>> examine() {
        return vertx.executeBlocking(this::look)
                .map(findings -> Objects.requireNonNull(findings))
                .otherwise(failed -> List.of(new Finding(
                        "data directory",
                        Grade.FAULTY,
                        directory + ": " + failed,
                        Optional.of("Make it, and let the engine's user own it."))));
    }

    private List<Finding> look() throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            findings.add(new Finding(
                    "data directory",
                    Grade.DOUBTFUL,
                    directory + " is not there",
                    Optional.of("The first start makes it; after that, data.dir is not the one that was used.")));
            return findings;
        }
        findings.add(room());
        findings.add(key(directory.resolve("master.key")));
        return findings;
    }

    private Finding room() throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        String text = free / MEGABYTE + " MiB are free" + (embedded ? "; the embedded database is in there" : "");
        if (free >= TIGHT || (!embedded && free >= FULL)) {
            return new Finding("room on disk", Grade.GOOD, text, Optional.empty());
        }
        Grade grade = free < FULL ? Grade.FAULTY : Grade.DOUBTFUL;
        return new Finding("room on disk", grade, text, Optional.of("Make room, or move data.dir."));
    }

    private static Finding key(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Finding(
                    "master key",
                    Grade.DOUBTFUL,
                    "there is none yet",
                    Optional.of("The first start makes it; if there was one, restore it before: nothing sealed can be"
                            + " read without it."));
        }
        boolean open = Files.getPosixFilePermissions(file).stream()
                .map(PosixFilePermission::name)
                .anyMatch(right -> !right.startsWith("OWNER"));
        return open
                ? new Finding("master key", Grade.FAULTY, "others can read it", Optional.of("chmod 600 " + file))
                : new Finding(
                        "master key", Grade.GOOD, "is there; keep a copy apart from the database", Optional.empty());
    }
}
