package dev.hexbridge.adapters.proving.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An engine in a process of its own, started as its users start it. Closing it sends SIGTERM and waits for the end. */
public final class EngineProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("(\\w+)=(\\S+)");
    private static final int LAST_WORDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final Map<String, String> addresses;

    private EngineProcess(Process process, Map<String, String> addresses) {
        this.process = process;
        this.addresses = Map.copyOf(addresses);
    }

    /**
     * Starts an engine and waits until it takes work.
     *
     * @param launcher the script that starts it
     * @param directory where it runs; its log goes to {@code engine.log} there
     * @param arguments its command line
     * @param environment variables besides those of this process
     * @throws IOException if it ends before it is ready; the message names its log
     */
    public static EngineProcess start(
            Path launcher, Path directory, List<String> arguments, Map<String, String> environment) throws IOException {
        Path log = Files.createDirectories(directory).resolve("engine.log");
        ProcessBuilder builder =
                new ProcessBuilder().directory(directory.toFile()).redirectError(log.toFile());
        builder.command().add(launcher.toString());
        builder.command().addAll(arguments);
        builder.environment().putAll(environment);
        Process process = builder.start();
        // Who interrupts a measurement leaves no engine behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                Thread.ofVirtual().start(() -> drain(output));
                return new EngineProcess(process, addresses(line));
            }
        }
        throw new IOException("the engine ended before it was ready: " + lastWords(log));
    }

    /** The log may be gone by the time somebody could look into it. */
    private static String lastWords(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    /** An engine that nobody listens to would stop at its next word. */
    private static void drain(Reader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException closed) {
            // The engine has ended.
        }
    }

    private static Map<String, String> addresses(String ready) {
        Map<String, String> addresses = new HashMap<>();
        Matcher matcher = READY.matcher(ready);
        while (matcher.find()) {
            addresses.put(matcher.group(1), matcher.group(2));
        }
        return addresses;
    }

    /** An address of the READY line: http, admin, token, shopify or dynamics. */
    public String address(String name) {
        return addresses.getOrDefault(name, "");
    }

    /** Its process: the launcher becomes the engine, so it is the one that was started. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
