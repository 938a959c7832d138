package dev.hexbridge.adapters.proving.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The database's disk, as far as it can be made to misbehave: a small library stands before the system calls of the
 * server and looks for files by which it is told what to do. Without a C compiler there is none.
 *
 * @param folder where the files are
 */
public record Disk(Path folder) {

    static Disk of(Path directory) {
        return new Disk(directory.resolve("disk"));
    }

    private Path library() {
        return folder.resolve("bad-disk.so");
    }

    /** Whether the disk can be made to misbehave. */
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
        Files.writeString(folder.resolve(how), amount);
    }

    /** Ends it. */
    public void behave(String how) throws IOException {
        Files.deleteIfExists(folder.resolve(how));
    }
}
