package dev.hexbridge.adapters.proving.wire;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** One connection through a wire. Lives on one event loop. */
final class Strand {

    private static final int STATUS_AT = 9;
    private static final int STATUS_END = 12;
    private static final int HEAD = 1_024;

    private final Wire wire;
    private final NetSocket engine;
    private final NetSocket peer;
    private final Context home;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private Optional<Bite.Kind> bitten = Optional.empty();
    private boolean asked;
    private boolean counted;
    private boolean owner;
    private boolean orphaned;

    Strand(Wire wire, NetSocket engine, NetSocket peer) {
        this.wire = wire;
        this.engine = engine;
        this.peer = peer;
        this.home = wire.vertx().getOrCreateContext();
    }

    Strand join() {
        engine.handler(bytes -> pass(() -> request(bytes)));
        peer.handler(bytes -> pass(() -> answer(bytes)));
        engine.closeHandler(closed -> end(peer));
        peer.closeHandler(closed -> {
            wire.tally().count(asked ? "unanswered" : "closed");
            if (!orphaned) {
                end(engine);
            }
        });
        engine.exceptionHandler(reset -> end(peer));
        peer.exceptionHandler(reset -> end(engine));
        engine.resume();
        return this;
    }

    private void pass(Runnable action) {
        if (wire.isStalled() || !held.isEmpty()) {
            wire.tally().count("held up");
            held.add(action);
        } else {
            action.run();
        }
    }

    /** Sends on what was held up, in its order. */
    void release() {
        home.runOnContext(unused -> {
            while (!held.isEmpty()) {
                held.removeFirst().run();
            }
        });
    }

    private void request(Buffer bytes) {
        asked = true;
        owner |= Bite.takesOver(bytes);
        if (!counted && Flow.begins(bytes)) {
            counted = true;
            wire.flow().began();
        }
        Optional<Bite> bite = bite(bytes);
        if (bite.filter(it -> it.kind() == Bite.Kind.MID_REQUEST).isPresent()) {
            peer.write(bytes.slice(0, bytes.length() / 2)).onComplete(sent -> cut(Bite.Kind.MID_REQUEST.name()));
            return;
        }
        bite.ifPresent(it -> bitten = Optional.of(it.kind()));
        slow(engine, peer, bytes);
    }

    private Optional<Bite> bite(Buffer bytes) {
        for (Iterator<Bite> waiting = wire.bites().iterator(); waiting.hasNext(); ) {
            Bite next = waiting.next();
            if (next.request().test(bytes)) {
                waiting.remove();
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private void answer(Buffer bytes) {
        asked = false;
        settled();
        status(bytes);
        if (bitten.filter(kind -> kind == Bite.Kind.BEFORE_ANSWER).isPresent()) {
            cut(Bite.Kind.BEFORE_ANSWER.name());
        } else if (bitten.isPresent()) {
            engine.write(bytes.slice(0, bytes.length() / 2)).onComplete(sent -> cut(Bite.Kind.MID_ANSWER.name()));
        } else {
            slow(peer, engine, bytes);
        }
    }

    private void settled() {
        if (counted) {
            counted = false;
            wire.flow().ended();
        }
    }

    private void status(Buffer bytes) {
        if (bytes.length() > STATUS_END && bytes.getString(0, STATUS_AT - 1).equals("HTTP/1.1")) {
            String status = bytes.getString(STATUS_AT, STATUS_END);
            boolean page = status.equals("200") && isPage(bytes);
            wire.tally().count(page ? "html" : status);
        }
    }

    private static boolean isPage(Buffer bytes) {
        return bytes.getString(0, Math.min(bytes.length(), HEAD), "ISO-8859-1").contains("text/html");
    }

    private static void slow(NetSocket from, NetSocket to, Buffer bytes) {
        to.write(bytes);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(room -> from.resume());
        }
    }

    /** Ends the server's side of the session that holds the slots; the engine is not told. */
    boolean orphan() {
        if (owner && !orphaned) {
            orphaned = true;
            wire.tally().count("orphaned");
            peer.close();
            return true;
        }
        return false;
    }

    /** Ends both sides at once. */
    void cut(String how) {
        wire.tally().count(how);
        end(engine);
        end(peer);
    }

    private void end(NetSocket socket) {
        settled();
        wire.gone(this);
        socket.close();
    }
}
