package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.engine.Doors;
import dev.hexbridge.adapters.proving.engine.EngineProcess;
import dev.hexbridge.adapters.proving.engine.Quiescence;
import dev.hexbridge.adapters.proving.meter.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A running engine with its peers, ready to be sent orders, any number of times. */
public final class EngineRun implements AutoCloseable {

    /** How exactly the end of a run is told. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Site site;
    private final Peers peers;
    private final EngineProcess engine;
    private final Doors doors;
    private final Duration patience;

    private EngineRun(Site site, Peers peers, EngineProcess engine, Duration patience) throws IOException {
        this.site = site;
        this.peers = peers;
        this.engine = engine;
        this.doors = new Doors(engine);
        this.patience = patience;
    }

    /**
     * Starts peers and engine.
     *
     * @param patience how long the engine may take to come to rest
     */
    public static EngineRun start(Site site, String strategy, Duration patience) throws IOException {
        return start(site, strategy, patience, Optional.empty());
    }

    /** The same with a D365 that was given, if one was. */
    static EngineRun start(Site site, String strategy, Duration patience, Optional<GivenErp> given) throws IOException {
        Peers peers = Peers.start(site.directory(), strategy, given);
        try {
            Path settings = Files.writeString(site.directory().resolve("settings.yaml"), peers.settings(strategy));
            EngineProcess engine = EngineProcess.start(
                    site.launcher(),
                    site.directory(),
                    List.of("run", "--config", settings.toString()),
                    Pair.environment(
                            site.url(), site.directory().resolve("data").toString()));
            return new EngineRun(site, peers, engine, patience);
        } catch (IOException failed) {
            peers.close();
            throw failed;
        }
    }

    public Peers peers() {
        return peers;
    }

    public Doors doors() {
        return doors;
    }

    public EngineProcess engine() {
        return engine;
    }

    /** Where webhooks go. */
    public String target() {
        return engine.address("http");
    }

    /** Sends orders that nobody counts, and waits until nothing is left of them. */
    public void warmUp(Load.Cargo cargo, Duration time, int connections) throws IOException {
        site.load().send(cargo, new Load.Sending(target(), time, 0, connections, false));
        Quiescence.await(doors, patience);
    }

    /** Sends orders and waits until nothing is left to do for them. */
    public Measured measure(Load.Cargo cargo, Load.Sending sending) throws IOException, SQLException {
        JsonNode ledger = peers.ledger();
        JsonNode book = peers.book();
        Usage usage = usage();
        Database.Reading reading = site.database().read();
        try (Memory memory = new Memory(engine.pid())) {
            Sent sent = site.load().send(cargo, sending);
            writtenBack(book.path("orders").asLong() + sent.orders());
            Quiescence.await(doors, patience, LOOK);
            long restedMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            Database.Reading used = site.database().read().since(reading);
            JsonNode left = left();
            Map<String, Object> cpu = usage().since(usage);
            return new Measured(
                    sent,
                    new Measured.Rest(restedMicros, peers.accepted(cargo, site.database()), used, left),
                    new Measured.Peer(ledger, peers.ledger(), book, peers.book()),
                    new Measured.Used(cpu, memory.megabytes()));
        }
    }

    /** Asking the shop costs the engine nothing, unlike its health: that is asked once this much is done, or stands still. */
    private void writtenBack(long orders) throws IOException {
        long seen = -1;
        long patient = System.nanoTime() + patience.toNanos();
        int still = 0;
        while (still < 25 && System.nanoTime() < patient) {
            long now = peers.book().path("orders").asLong();
            if (now >= orders) {
                return;
            }
            still = now == seen ? still + 1 : 0;
            seen = now;
            Quiescence.pause();
        }
    }

    /** A few of the keys that a person must look at; empty where there are none. */
    private JsonNode left() throws IOException {
        JsonNode keys = doors.health().path("backlog").path("keys");
        return keys.isEmpty() ? keys : doors.operations("/api/v1/dead-letters?limit=3");
    }

    private Usage usage() throws IOException {
        Map<String, Long> processes = new TreeMap<>(peers.processes());
        processes.put("engine", engine.pid());
        return Usage.read(site, processes);
    }

    @Override
    public void close() {
        doors.close();
        engine.close();
        peers.close();
    }
}
