package dev.hexbridge.adapters.proving.scene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of the operating system to their end. Blocks. */
public final class Commands {

    private static final long PATIENCE_SECONDS = 60;
    private static final List<String> USUAL_PLACES = List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin");

    private Commands() {}

    /**
     * Runs a program.
     *
     * @param environment variables besides those of this process
     * @throws IOException if it fails, with what it said
     */
    public static String run(Map<String, String> environment, String... command) throws IOException {
        Path said = Files.createTempFile("hexbridge-proving", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    // A server that a program leaves behind would keep a pipe open for ever.
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(Arrays.toString(command) + " did not end");
            }
            String output = Files.readString(said, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(Arrays.toString(command) + " ended with " + process.exitValue() + ": " + output);
            }
            return output;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** Sends a signal, by its name without SIG. */
    public static void signal(String name, long pid) throws IOException {
        run(Map.of(), "kill", "-" + name, Long.toString(pid));
    }

    /** Whether a program is where programs usually are. */
    public static boolean has(String program) {
        return USUAL_PLACES.stream().anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** The only folder in a folder. */
    static Path onlyFolder(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("nothing is in " + parent));
        }
    }
}
