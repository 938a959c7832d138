package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process at a named step, as kill -9 would, when it has been come to so many times. */
final class Steps implements Checkpoints {

    /** What a process is left with that was killed. */
    private static final int KILLED = 137;

    private final PrintWriter out;
    private final Map<Checkpoint, AtomicInteger> armed = new ConcurrentHashMap<>();

    Steps(PrintWriter out) {
        this.out = out;
    }

    void endAt(Checkpoint step, int times) {
        armed.put(step, new AtomicInteger(times));
    }

    void disarm() {
        armed.clear();
    }

    @Override
    public Future<Void> reached(Checkpoint step) {
        AtomicInteger left = armed.get(step);
        if (left != null && left.decrementAndGet() == 0) {
            out.println("REACHED " + step.token());
            out.flush();
            Runtime.getRuntime().halt(KILLED);
        }
        return Future.succeededFuture();
    }
}
