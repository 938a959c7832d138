package dev.hexbridge.adapters.proving.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands before a server on loopback. Lets everything pass, byte for byte, until it is told otherwise. */
public final class Wire implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 10;

    private final Vertx vertx;
    private final NetServer server;
    private final NetClient client;
    private final int target;
    private final Set<Strand> strands = ConcurrentHashMap.newKeySet();
    private final Queue<Passage> passages = new ConcurrentLinkedQueue<>();
    private final Queue<Bite> bites = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stalled = new AtomicBoolean();
    private final AtomicBoolean refusing = new AtomicBoolean();
    private final Tally tally = new Tally();
    private final Flow flow = new Flow();

    private Wire(Vertx vertx, int target) {
        this.vertx = vertx;
        this.target = target;
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
        this.server = vertx.createNetServer(
                        new NetServerOptions().setHost(LOOPBACK).setTcpNoDelay(true))
                .connectHandler(this::connected);
    }

    /** Opens a wire to a port on loopback. */
    public static Wire open(Vertx vertx, int target) throws IOException {
        Wire wire = new Wire(vertx, target);
        await(wire.server.listen(0));
        return wire;
    }

    private static void await(Future<?> future) throws IOException {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("a wire did not open", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    public int port() {
        return server.actualPort();
    }

    /** What has passed and what was cut. */
    public Tally tally() {
        return tally;
    }

    /** The requests of the data service that have passed. */
    public Flow flow() {
        return flow;
    }

    /** Every connection that there was. */
    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    private void connected(NetSocket engine) {
        if (refusing.get()) {
            tally.count("refused");
            engine.close();
            return;
        }
        engine.pause();
        client.connect(target, LOOPBACK).onFailure(gone -> engine.close()).onSuccess(peer -> {
            passages.add(new Passage(peer.localAddress().port(), Instant.now()));
            strands.add(new Strand(this, engine, peer).join());
        });
    }

    void gone(Strand strand) {
        strands.remove(strand);
    }

    Vertx vertx() {
        return vertx;
    }

    boolean isStalled() {
        return stalled.get();
    }

    Queue<Bite> bites() {
        return bites;
    }

    /** Has the next fitting request bitten. */
    public void arm(Bite bite) {
        bites.add(bite);
    }

    /** Takes back what has not struck. */
    public void disarm() {
        bites.clear();
    }

    /** Lets nothing pass any more and keeps all connections, as a network does that swallows packets. */
    public void stall() {
        stalled.set(true);
    }

    /** Lets everything pass again, what was held up first. */
    public void mend() {
        stalled.set(false);
        refusing.set(false);
        strands.forEach(Strand::release);
    }

    /** Cuts all connections. */
    public int cut() {
        int open = strands.size();
        strands.forEach(strand -> strand.cut("cut"));
        return open;
    }

    /** Cuts all connections and takes no new ones. */
    public int part() {
        refusing.set(true);
        return cut();
    }

    /** Ends the session that holds the slots on the server's side alone, as a network does that forgets a connection. */
    public boolean orphan() {
        return strands.stream().filter(Strand::orphan).count() > 0;
    }

    /** How many connections are open. */
    public int open() {
        return strands.size();
    }

    @Override
    public void close() {
        refusing.set(true);
        cut();
        server.close();
        client.close();
    }
}
