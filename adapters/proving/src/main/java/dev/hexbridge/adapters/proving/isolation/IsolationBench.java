package dev.hexbridge.adapters.proving.isolation;

import dev.hexbridge.adapters.proving.engine.Doors;
import dev.hexbridge.adapters.proving.engine.EngineProcess;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.engine.Quiescence;
import dev.hexbridge.adapters.proving.figures.Spread;
import dev.hexbridge.adapters.proving.peers.Peer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Two pairs in one engine: how fast one pair's orders arrive while the other is at rest, and while the other's target
 * is down and a crowd of its orders waits.
 *
 * @param launcher starts the engine
 * @param directory where everything is kept
 * @param tell takes the progress
 */
public record IsolationBench(Path launcher, Path directory, Consumer<String> tell) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SECRET = "the secret of the proving ground";
    private static final String DOWN = "{\"errorRate\":1,\"errorStatus\":503}";

    /**
     * What is measured.
     *
     * @param waiting how many orders of the other pair wait
     * @param perSecond orders per second of the pair that is measured
     * @param time how long each measurement takes
     */
    public record Load(int waiting, int perSecond, Duration time) {}

    /**
     * What was measured, from the order in the shop to its sales order in D365.
     *
     * @param alone while the other pair is at rest
     * @param beside while the other is down and its orders wait
     */
    public record Result(Spread alone, Spread beside) {

        /** How much longer 99 of 100 orders take beside the other's trouble, as a share. */
        public double slowdown() {
            return (double) beside.p99().toNanos() / alone.p99().toNanos() - 1;
        }
    }

    /** Measures. */
    public Result run(Load load) throws IOException {
        Vertx vertx = Vertx.vertx();
        try (Http http = new Http()) {
            Peer sound = Peer.start(vertx, "sound", SECRET);
            Peer troubled = Peer.start(vertx, "troubled", SECRET);
            Path settings = Files.writeString(
                    Files.createDirectories(directory).resolve("settings.yaml"),
                    TwoPairs.yaml(List.of(sound, troubled)));
            try (EngineProcess engine = EngineProcess.start(
                            launcher,
                            directory,
                            List.of("run", "--config", settings.toString()),
                            TwoPairs.environment(SECRET));
                    Doors doors = new Doors(engine)) {
                sound.subscribe(engine.address("http"));
                troubled.subscribe(engine.address("http"));
                return measured(load, http, doors, List.of(sound, troubled));
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Result measured(Load load, Http http, Doors doors, List<Peer> peers) throws IOException {
        Peer sound = peers.getFirst();
        Peer troubled = peers.getLast();
        arrivals(load, http, sound);
        Spread alone = arrivals(load, http, sound);
        tell.accept("the other pair at rest:  " + alone);
        http.put(troubled.erp().url() + "/_faults", DOWN);
        new Shoppers(http, troubled).crowd(load.waiting());
        Quiescence.interpreted(doors, PATIENCE);
        tell.accept(load.waiting() + " orders of the other pair wait");
        Spread beside = arrivals(load, http, sound);
        tell.accept("the other pair in trouble: " + beside);
        return new Result(alone, beside);
    }

    private static Spread arrivals(Load load, Http http, Peer peer) throws IOException {
        Map<String, Instant> placed = new HashMap<>(new Shoppers(http, peer).steady(load.perSecond(), load.time()));
        List<Duration> times = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!placed.isEmpty() && System.nanoTime() < end) {
            Map<String, Instant> taken = Ledger.salesOrders(http, peer);
            placed.entrySet().removeIf(order -> {
                Instant at = taken.get("S" + order.getKey());
                if (at != null) {
                    times.add(Duration.between(order.getValue(), at));
                }
                return at != null;
            });
        }
        if (!placed.isEmpty()) {
            throw new IOException(placed.size() + " orders did not arrive within " + PATIENCE.toMinutes() + " minutes");
        }
        return Spread.of(times);
    }
}
