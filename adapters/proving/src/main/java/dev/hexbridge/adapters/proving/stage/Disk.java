package dev.hexbridge.adapters.proving.stage;

import dev.hexbridge.adapters.proving.scene.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The database's disk, as far as it can be made to misbehave: a small library stands before the system calls of the
 * server and looks for files by which it is told what to do. Without a C compiler there is none.
 *
 * @param folder where the files are
 */
public record Disk(Path folder) {

    private static final String COMPILER = "gcc";

    /** A disk that behaves so far; compiles the library if that is possible here. */
    static Disk under(Path directory) throws IOException {
        Disk disk = new Disk(Files.createDirectories(directory.resolve("disk")));
        if (Commands.has(COMPILER)) {
            Path source = disk.folder().resolve("bad-disk.c");
            try (InputStream text = Objects.requireNonNull(Disk.class.getResourceAsStream("bad-disk.c"))) {
                Files.copy(text, source);
            }
            Commands.run(
                    Map.of(),
                    COMPILER,
                    "-shared",
                    "-fPIC",
                    "-O1",
                    "-w",
                    "-o",
                    disk.library().toString(),
                    source.toString(),
                    "-ldl");
        }
        return disk;
    }

    private Path library() {
        return folder.resolve("bad-disk.so");
    }

    /** Whether it can be made to misbehave. */
    public boolean canMisbehave() {
        return Files.exists(library());
    }

    Map<String, String> environment() {
        return canMisbehave()
                ? Map.of("LD_PRELOAD", library().toString(), "HEXBRIDGE_DISK", folder.toString())
                : Map.of();
    }

    /** Begins with a misbehaviour: a number for what needs one. */
    public void misbehave(String how, String amount) throws IOException {
        Files.deleteIfExists(folder.resolve("struck-" + how));
        Files.writeString(folder.resolve(how), amount);
    }

    /** Ends it. */
    public void behave(String how) throws IOException {
        Files.deleteIfExists(folder.resolve(how));
    }

    /** Whether the server has met it: 1 or 0. */
    public long struck(String how) {
        return Files.exists(folder.resolve("struck-" + how)) ? 1 : 0;
    }
}
