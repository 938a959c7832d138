package dev.hexbridge.adapters.proving.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the proving ground in a process of its own. It ends when this process does, however that ends. */
public final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final String name;
    private final Path log;
    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a program with the Java and the class path of this one.
     *
     * @param directory takes its log, {@code <name>.log}
     * @param name what it is called in messages
     * @param options of its Java
     * @param main what is started
     * @param arguments its arguments
     */
    public static Child start(Path directory, String name, List<String> options, Class<?> main, List<String> arguments)
            throws IOException {
        Path log = Files.createDirectories(directory).resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder().directory(directory.toFile()).redirectError(log.toFile());
        builder.command().add(ProcessHandle.current().info().command().orElse("java"));
        builder.command().addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError"));
        builder.command().addAll(options);
        builder.command()
                .addAll(List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath(), main.getName()));
        builder.command().addAll(arguments);
        return new Child(name, log, builder.start());
    }

    /** Says a line. */
    public void tell(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    /** Waits for the next line. */
    public String hear() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the process \"" + name + "\" ended; its last words: " + lastWords());
        }
        return line;
    }

    /** Says a line and waits for the answer. */
    public String ask(String line) throws IOException {
        tell(line);
        return hear();
    }

    public long pid() {
        return process.pid();
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    @Override
    public void close() {
        try (in) {
            in.flush();
        } catch (IOException gone) {
            // It has ended already.
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
