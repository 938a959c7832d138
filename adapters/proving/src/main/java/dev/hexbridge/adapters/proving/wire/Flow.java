package dev.hexbridge.adapters.proving.wire;

import io.vertx.core.buffer.Buffer;
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

    /** How many there were. */
    public int total() {
        return starts.size();
    }

    /** When each began, in order, by the clock that only goes on. */
    public List<Long> starts() {
        return List.copyOf(starts);
    }
}
