package dev.hexbridge.adapters.proving.wire;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When HTTP requests of the data service passed a wire, and how many were under way at once. */
public final class Flow {

    private static final int LONGEST_METHOD = 16;

    private final List<Long> starts = Collections.synchronizedList(new ArrayList<>());
    private int underWay;
    private int most;

    /** Whether bytes from the engine begin a request that counts. */
    static boolean begins(Buffer bytes) {
        String head = bytes.getString(0, Math.min(bytes.length(), LONGEST_METHOD), "ISO-8859-1");
        return head.matches("(?s)(GET|POST|PATCH|DELETE) /data/.*");
    }

    synchronized void began() {
        starts.add(System.nanoTime());
        underWay++;
        most = Math.max(most, underWay);
    }

    synchronized void ended() {
        underWay = Math.max(0, underWay - 1);
    }

    /** How many were under way at once, at most. */
    public synchronized int mostAtOnce() {
        return most;
    }

    /** How many there were in all. */
    public int total() {
        return starts.size();
    }

    /** How many began after a moment, by the clock that only goes on. */
    public long since(long nanos) {
        return List.copyOf(starts).stream().filter(start -> start - nanos > 0).count();
    }

    /** How many began within any span of this length, at most. */
    public int mostWithin(Duration span) {
        List<Long> all = List.copyOf(starts);
        int peak = 0;
        int from = 0;
        for (int to = 0; to < all.size(); to++) {
            while (all.get(to) - all.get(from) >= span.toNanos()) {
                from++;
            }
            peak = Math.max(peak, to - from + 1);
        }
        return peak;
    }
}
