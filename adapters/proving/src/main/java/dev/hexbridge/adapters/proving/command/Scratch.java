package dev.hexbridge.adapters.proving.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder for one run, removed at its end, and when the run is interrupted: it may hold gigabytes.
 *
 * @param directory the folder
 */
record Scratch(Path directory) implements AutoCloseable {

    private static final int TRIES = 40;
    private static final int PAUSE_MILLIS = 200;

    static Scratch make() throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("hexbridge-proving"));
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::abandon));
        return scratch;
    }

    /** Waits for the processes to end that still write into it: a server whose folder is gone cannot be stopped. */
    private void abandon() {
        for (int tried = 0; Files.exists(directory) && tried < TRIES; tried++) {
            try {
                if (serves()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } else {
                    close();
                }
            } catch (IOException | UncheckedIOException stillWritten) {
                // Once more.
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private boolean serves() throws IOException {
        try (Stream<Path> files = Files.walk(directory, 4)) {
            return files.anyMatch(file -> file.endsWith("postmaster.pid"));
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
