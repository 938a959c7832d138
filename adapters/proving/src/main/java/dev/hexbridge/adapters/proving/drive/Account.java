package dev.hexbridge.adapters.proving.drive;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What has become of the courier's parcels. */
public final class Account {

    private final LongAdder taken = new LongAdder();
    private final LongAdder acked = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
    private final AtomicLong lastAck = new AtomicLong(System.nanoTime());

    void taken() {
        taken.increment();
    }

    void answered(int status) {
        answers.computeIfAbsent(status, unused -> new LongAdder()).increment();
    }

    void ended(boolean ack) {
        (ack ? acked : refused).increment();
        if (ack) {
            lastAck.set(System.nanoTime());
        }
    }

    /** How many are on their way. */
    public long open() {
        return taken.sum() - acked.sum() - refused.sum();
    }

    /** How many were answered with 2xx in the end. */
    public long acked() {
        return acked.sum();
    }

    /** When the last was, by the clock that only goes on. */
    public long lastAckNanos() {
        return lastAck.get();
    }

    /** How often each status was answered; 0 stands for no answer. */
    public Map<Integer, Long> answers() {
        Map<Integer, Long> all = new TreeMap<>();
        answers.forEach((status, count) -> all.put(status, count.sum()));
        return all;
    }
}
