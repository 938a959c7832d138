package dev.hexbridge.adapters.proving.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process of an engine under torment. Told what to do over its standard input, a word a line. */
public final class EngineUnit {

    private static final Pattern ADDRESS = Pattern.compile("(\\w+)=(\\S+)");

    private final int number;
    private final Process process;
    private final long began = System.nanoTime();
    private final Path place;
    private final Machine before;
    private volatile double foreign;
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile Optional<String> lastStep = Optional.empty();

    /**
     * An engine that accepts work.
     *
     * @param addresses where it is to be found: http, admin, token
     * @param after how long after its process was started
     */
    public record Ready(Map<String, String> addresses, Duration after) {}

    private EngineUnit(int number, Process process, Path place) {
        this.number = number;
        this.process = process;
        this.place = place;
        this.before = Machine.now(place);
    }

    /**
     * Starts a process and returns at once.
     *
     * @param number tells it from others
     * @param log takes what it says on standard error
     */
    static EngineUnit start(int number, List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        EngineUnit unit = new EngineUnit(number, process, log.resolve("../..").normalize());
        Thread.ofVirtual().start(unit::listen);
        Thread.ofVirtual().start(unit::bury);
        return unit;
    }

    private void bury() {
        try {
            ended.complete(process.waitFor());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                heard(line);
            }
        } catch (IOException gone) {
            // The process has ended; its exit tells the rest.
        }
        ready.completeExceptionally(new IOException("the engine ended before it was ready"));
    }

    private void heard(String line) {
        if (line.startsWith("READY ")) {
            Map<String, String> addresses = new HashMap<>();
            Matcher matcher = ADDRESS.matcher(line);
            while (matcher.find()) {
                addresses.put(matcher.group(1), matcher.group(2));
            }
            foreign = Machine.foreignShare(before, Machine.now(place));
            ready.complete(new Ready(addresses, Duration.ofNanos(System.nanoTime() - began)));
        } else if (line.startsWith("REACHED ")) {
            lastStep = Optional.of(line.substring("REACHED ".length()).strip());
        }
    }

    /** Waits until it accepts work; empty if it ended before or takes longer. */
    public Optional<Ready> awaitReady(Duration patience) {
        try {
            return Optional.of(ready.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException notReady) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What it told when it became ready; empty before. */
    public Optional<Ready> ready() {
        return ready.isDone() && !ready.isCompletedExceptionally() ? Optional.of(ready.join()) : Optional.empty();
    }

    /** Waits for its end; the exit code, or empty if it goes on. */
    public Optional<Integer> awaitEnd(Duration patience) {
        try {
            return Optional.of(ended.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException running) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** How much of the machine others used until it was ready, as a share. */
    double foreign() {
        return foreign;
    }

    void whenEnded(Runnable action) {
        Thread.ofVirtual().start(() -> {
            ended.join();
            action.run();
        });
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int number() {
        return number;
    }

    /** The named step at which it ended. */
    public Optional<String> lastStep() {
        return lastStep;
    }

    /** Tells it something. */
    public void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends it at once, as kill -9 does. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Stops its threads where they are. */
    public void freeze() throws IOException {
        Commands.signal("STOP", process.pid());
    }

    /** Lets its threads go on. */
    public void thaw() throws IOException {
        Commands.signal("CONT", process.pid());
    }

    /** Asks it to end in order, and ends it if it does not. */
    public void stop() {
        process.destroy();
        if (awaitEnd(Duration.ofSeconds(30)).isEmpty()) {
            kill();
        }
    }
}
