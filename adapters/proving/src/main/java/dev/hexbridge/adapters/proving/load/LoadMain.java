package dev.hexbridge.adapters.proving.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.proving.child.Parent;
import dev.hexbridge.adapters.proving.orders.Stream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The load process: builds cargoes and sends them, one line of JSON for each, until its parent is gone. */
public final class LoadMain {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Cargo> cargoes = new HashMap<>();

    private LoadMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Parent parent = new Parent();
        LoadMain load = new LoadMain();
        for (Optional<String> line = parent.hear(); line.isPresent(); line = parent.hear()) {
            parent.tell(JSON.writeValueAsString(load.perform(JSON.readTree(line.get()))));
        }
    }

    private Map<String, Object> perform(JsonNode job) throws IOException {
        return switch (job.path("do").asText()) {
            case "build" -> build(job);
            case "forget" -> forget(job);
            default -> send(job);
        };
    }

    private Map<String, Object> build(JsonNode job) {
        Instant at = Instant.parse(job.path("at").asText());
        int first = job.path("first").asInt();
        Envelope envelope = new Envelope(
                job.path("shop").asText(),
                job.path("secret").asText(),
                at,
                job.path("stream").asInt());
        Cargo cargo = Cargo.of(
                new Stream(job.path("seed").asLong(), first, at),
                job.path("orders").asInt(),
                envelope);
        cargoes.put(job.path("cargo").asText(), cargo);
        return Map.of("messages", cargo.size(), "bodyBytes", cargo.bodyBytes());
    }

    private Map<String, Object> forget(JsonNode job) {
        return Map.of("forgotten", cargoes.remove(job.path("cargo").asText()) != null);
    }

    private Map<String, Object> send(JsonNode job) throws IOException {
        Cargo cargo = cargoes.get(job.path("cargo").asText());
        if (cargo == null) {
            throw new IOException("no such cargo: " + job);
        }
        Tally tally = new Tally(cargo.size());
        Sender sender = new Sender(cargo, tally, job.path("again").asBoolean());
        URI target = URI.create(job.path("target").asText());
        sender.connect(
                new InetSocketAddress(target.getHost(), target.getPort()),
                job.path("connections").asInt());
        sender.run(pace(job));
        if (job.has("times")) {
            write(tally.times(), Path.of(job.path("times").asText()));
        }
        return tally.figures();
    }

    private static Pace pace(JsonNode job) {
        long now = System.nanoTime();
        long until = now + TimeUnit.MILLISECONDS.toNanos(job.path("millis").asLong());
        double rate = job.path("rate").asDouble();
        return rate > 0 ? new Pace.Open(now, until, rate) : new Pace.Closed(until);
    }

    private static void write(long[] times, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (long time : times) {
                out.writeLong(time);
            }
        }
    }
}
