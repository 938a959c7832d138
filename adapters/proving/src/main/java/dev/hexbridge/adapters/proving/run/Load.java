package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.proving.child.Child;
import dev.hexbridge.adapters.proving.load.LoadMain;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The load process, as its parent sees it. */
public final class Load implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:MaxDirectMemorySize=12g", "-XX:+UseSerialGC");

    private final Child child;
    private final Path directory;
    private int streams;

    private Load(Child child, Path directory) {
        this.child = child;
        this.directory = directory;
    }

    /**
     * Orders that are made and signed.
     *
     * @param name of the cargo
     * @param first the number of its first order
     * @param orders how many new orders
     * @param bodyBytes the mean length of a body
     */
    public record Cargo(String name, int first, int orders, long bodyBytes) {}

    /** How a cargo is sent: to whom, how long, at which rate (0: as fast as answered), and whether over and over. */
    public record Sending(String target, Duration time, double rate, int connections, boolean again) {}

    /** Starts the process. */
    public static Load start(Path directory) throws IOException {
        return new Load(Child.start(directory, "load", OPTIONS, LoadMain.class, List.of()), directory);
    }

    /** Makes and signs orders. */
    public Cargo build(int first, int orders, long seed) throws IOException {
        String name = "cargo-" + streams;
        ObjectNode job = JSON.createObjectNode().put("do", "build").put("cargo", name);
        job.put("first", first).put("orders", orders).put("seed", seed).put("stream", streams++);
        job.put("shop", Pair.NAME).put("secret", Pair.SECRET);
        job.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return new Cargo(name, first, orders, ask(job).path("bodyBytes").asLong());
    }

    /** Forgets a cargo that has been sent. */
    public void forget(Cargo cargo) throws IOException {
        var unused = ask(JSON.createObjectNode().put("do", "forget").put("cargo", cargo.name()));
    }

    /** Sends a cargo; returns when the last message is answered. */
    public Sent send(Cargo cargo, Sending sending) throws IOException {
        Path times = directory.resolve("times");
        ObjectNode job = JSON.createObjectNode().put("do", "send").put("cargo", cargo.name());
        job.put("target", sending.target()).put("millis", sending.time().toMillis());
        job.put("rate", sending.rate()).put("connections", sending.connections());
        job.put("again", sending.again()).put("times", times.toString());
        JsonNode told = ask(job);
        if (told.path("acked").asLong() == 0) {
            throw new IOException("nothing was acknowledged by " + sending.target() + ": " + told);
        }
        return new Sent(cargo, told, read(times, cargo.orders()));
    }

    private JsonNode ask(ObjectNode job) throws IOException {
        return JSON.readTree(child.ask(job.toString()));
    }

    private static long[] read(Path file, int orders) throws IOException {
        long[] times = new long[orders];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i = 0; i < orders; i++) {
                times[i] = in.readLong();
            }
        }
        return times;
    }

    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }
}
