package dev.hexbridge.adapters.postgres.inbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits for a writer, bounded in count and bytes; what a writer has taken counts until it is answered. Appends
 * come from one event loop as a rule, so the lock is hardly ever contended.
 */
final class IntakeQueue {

    /** More rows in a statement bring nothing; fewer bytes keep its latency low. */
    private static final int BATCH_ROWS = 128;

    private static final int BATCH_BYTES = 1 << 20;

    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private final Promise<Void> drained = Promise.promise();
    private final int mostRows;
    private final long mostBytes;
    private int rows;
    private long bytes;
    private boolean closed;

    IntakeQueue(int mostRows, long mostBytes) {
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
    }

    /** Whether there was room. */
    synchronized boolean offer(Pending pending) {
        if (closed || rows >= mostRows || bytes + pending.bytes() > mostBytes) {
            return false;
        }
        rows++;
        bytes += pending.bytes();
        waiting.add(pending);
        return true;
    }

    /** As much as makes one statement; empty when nothing waits. */
    synchronized List<Pending> take() {
        List<Pending> batch = new ArrayList<>();
        int size = 0;
        while (batch.size() < BATCH_ROWS && size < BATCH_BYTES && !waiting.isEmpty()) {
            Pending next = waiting.removeFirst();
            size += next.bytes();
            batch.add(next);
        }
        return batch;
    }

    /** All that waits: when no writer is left to take it. */
    synchronized List<Pending> takeAll() {
        List<Pending> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Gives back the room of what has been answered. */
    void answered(List<Pending> batch) {
        synchronized (this) {
            rows -= batch.size();
            batch.forEach(pending -> bytes -= pending.bytes());
            if (!closed || rows > 0) {
                return;
            }
        }
        drained.tryComplete();
    }

    /** Takes nothing more; completes when all that was taken has been answered. */
    Future<Void> close() {
        synchronized (this) {
            closed = true;
            if (rows > 0) {
                return drained.future();
            }
        }
        drained.tryComplete();
        return drained.future();
    }
}
