package dev.hexbridge.adapters.proving.stage;

import dev.hexbridge.adapters.proving.check.Breach;
import dev.hexbridge.adapters.proving.drive.Courier;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.ledger.SendLedger;
import dev.hexbridge.adapters.proving.ledger.Witness;
import dev.hexbridge.adapters.proving.scene.Emulators;
import dev.hexbridge.adapters.proving.scene.EngineYard;
import dev.hexbridge.adapters.proving.scene.Fleet;
import dev.hexbridge.adapters.proving.scene.PostgresServer;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that a torment needs, running: the database, the peers, the courier and an engine. */
public final class Stage implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Thread hook = new Thread(this::abandon);
    private final Http http = new Http();
    private final List<Breach> complaints = new CopyOnWriteArrayList<>();
    private final Path directory;
    private final Disk disk;
    private final PostgresServer server;
    private final Emulators emulators;
    private final SendLedger sends;
    private final Courier courier;
    private final Fleet fleet;

    /**
     * Starts everything but the engine.
     *
     * @param directory a new folder; the database goes beside it, so that several stages share its programs
     * @param seed what chance follows
     * @param words what every engine is told besides its settings
     */
    public Stage(Path directory, long seed, List<String> words) throws IOException {
        this(directory, seed, words, Shopfront.Sweeping.OFTEN);
    }

    /**
     * The same with other sweeps.
     *
     * @param sweeping how often orders are looked for of which no webhook told
     */
    public Stage(Path directory, long seed, List<String> words, Shopfront.Sweeping sweeping) throws IOException {
        this.directory = Files.createDirectories(directory).toRealPath();
        this.sends = SendLedger.in(this.directory.resolve("sends.ledger"));
        this.disk = Disk.under(this.directory);
        this.server = PostgresServer.start(
                this.directory.resolveSibling("postgres-" + this.directory.getFileName()), disk.environment());
        this.emulators = Emulators.start(vertx, seed).swept(sweeping);
        this.courier = new Courier(vertx, sends, seed);
        EngineYard yard = new EngineYard(vertx, this.directory, server, emulators, words);
        this.fleet = new Fleet(yard, ready -> courier.serve(ready.addresses().getOrDefault("http", "")));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Who interrupts a torment leaves no engine and no server behind. */
    private void abandon() {
        try {
            fleet.close();
            server.close();
        } catch (IOException gone) {
            // It is the end of the process: nobody is left to be told.
        }
    }

    /** Starts the first engine, puts the witness into the database, and lets the shops speak. */
    public Stage open() throws IOException, SQLException {
        fleet.open();
        Witness.install(server);
        emulators.subscribe(Emulators.await(courier.open()));
        return this;
    }

    public Path directory() {
        return directory;
    }

    public Vertx vertx() {
        return vertx;
    }

    public Http http() {
        return http;
    }

    public PostgresServer server() {
        return server;
    }

    public Emulators emulators() {
        return emulators;
    }

    public SendLedger sends() {
        return sends;
    }

    public Courier courier() {
        return courier;
    }

    public Fleet fleet() {
        return fleet;
    }

    public Disk disk() {
        return disk;
    }

    /** Takes note of something that should not be, seen while it happened. */
    public void complain(String invariant, String evidence) {
        complaints.add(new Breach(invariant, evidence));
    }

    /** What should not have been. */
    public List<Breach> complaints() {
        return List.copyOf(complaints);
    }

    /** Tells the emulated D365 how to misbehave. */
    public void erpKnobs(String json) throws IOException {
        http.put(emulators.erp().url() + "/_faults", json);
    }

    @Override
    public void close() throws IOException {
        if (hook.getState() == Thread.State.NEW) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        fleet.close();
        sends.close();
        http.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        server.close();
    }
}
