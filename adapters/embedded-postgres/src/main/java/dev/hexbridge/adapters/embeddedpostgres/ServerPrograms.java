package dev.hexbridge.adapters.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code initdb}, {@code pg_ctl} and {@code postgres}.
 *
 * <p>PostgreSQL refuses to run as root. When we are root, its programs run in a user namespace of their own, where they
 * are nobody in particular and have lost root's privileges, yet own the same files: no directory has to be opened to
 * another user.
 */
final class ServerPrograms {

    private static final boolean ROOT =
            ProcessHandle.current().info().user().filter("root"::equals).isPresent();

    private final Path home;

    ServerPrograms(Path home) {
        this.home = home;
    }

    /** Runs a program to its end and returns what it printed. */
    String run(String program, String... arguments) throws IOException {
        return runWithInput("", program, arguments);
    }

    /** Runs a program that reads {@code input}. */
    String runWithInput(String input, String program, String... arguments) throws IOException {
        Process process = builder(program, arguments).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = exitOf(process);
        if (exit != 0) {
            throw new IllegalStateException(program + " ended with " + exit + ": " + output.strip() + hint(output));
        }
        return output;
    }

    private ProcessBuilder builder(String program, String... arguments) {
        List<String> command = new ArrayList<>(ROOT ? List.of("unshare", "--user", "--") : List.of());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        // PGPORT, PGDATA and their kin in the user's environment speak of another server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program of PostgreSQL ran", e);
        }
    }

    private static String hint(String output) {
        return output.startsWith("unshare:")
                ? " (PostgreSQL does not run as root and this machine forbids user namespaces:"
                        + " start Hexbridge as an ordinary user, or name a database by URL)"
                : "";
    }
}
