package dev.hexbridge.adapters.proving.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a cargo over some connections, from one thread, with as little work of its own as there can be: it shares the
 * machine with what it measures.
 */
final class Sender {

    private static final long REST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long FINE = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long ANSWERS_WITHIN = TimeUnit.SECONDS.toNanos(15);

    private final Cargo cargo;
    private final Tally tally;
    private final boolean again;
    private final Selector selector;
    private final List<Lane> lanes = new ArrayList<>();
    private final Deque<Lane> idle = new ArrayDeque<>();
    private final Deque<Integer> returned = new ArrayDeque<>();
    private int next;
    private long begun;
    private long restUntil = Long.MIN_VALUE;

    /**
     * Sends nothing yet.
     *
     * @param again whether the cargo is sent over and over
     */
    Sender(Cargo cargo, Tally tally, boolean again) throws IOException {
        this.cargo = cargo;
        this.tally = tally;
        this.again = again;
        this.selector = Selector.open();
    }

    void connect(InetSocketAddress address, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            Lane lane = Lane.open(address, selector);
            lanes.add(lane);
            idle.add(lane);
        }
    }

    /** Returns when the last message that was sent is answered, or will not be. */
    void run(Pace pace) throws IOException {
        try (selector) {
            long patience = Long.MAX_VALUE;
            while (true) {
                long now = System.nanoTime();
                long wait = feed(pace, now);
                if (wait == Long.MAX_VALUE) {
                    patience = Math.min(patience, now + ANSWERS_WITHIN);
                    if (idle.size() == lanes.size() || now > patience) {
                        break;
                    }
                }
                listen(wait);
            }
            for (Lane lane : lanes) {
                lane.close();
            }
        }
    }

    /**
     * Gives work to connections that have none.
     *
     * @return how long until there is more; {@link Long#MAX_VALUE} if there is none
     */
    private long feed(Pace pace, long now) throws IOException {
        while (true) {
            long intended = exhausted() ? Long.MAX_VALUE : pace.intended(begun, now);
            if (intended == Long.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            if (intended > now) {
                return intended - now;
            }
            if (idle.isEmpty() || now < restUntil) {
                return REST;
            }
            boolean back = !returned.isEmpty();
            int message = back ? returned.poll() : next++ % cargo.size();
            begun += back && pace instanceof Pace.Open ? 0 : 1;
            Lane lane = idle.poll();
            tally.sent(cargo.order(message), intended);
            lane.send(cargo.request(message), message, intended, selector);
        }
    }

    private boolean exhausted() {
        return !again && next >= cargo.size() && returned.isEmpty();
    }

    private void listen(long wait) throws IOException {
        if (wait >= TimeUnit.MILLISECONDS.toNanos(2)) {
            selector.select(this::ready, Math.min(50, TimeUnit.NANOSECONDS.toMillis(wait)));
        } else if (selector.selectNow(this::ready) == 0) {
            // The selector's own timeout is too coarse for messages that are due within a millisecond.
            LockSupport.parkNanos(Math.min(wait, FINE));
        }
    }

    private void ready(SelectionKey key) {
        Lane lane = (Lane) key.attachment();
        try {
            if (key.isWritable()) {
                lane.flush(selector);
            }
            int status = key.isReadable() ? lane.read() : 0;
            if (status > 0) {
                answered(lane, status);
            } else if (status < 0) {
                gone(lane);
            }
        } catch (IOException broken) {
            gone(lane);
        }
    }

    private void answered(Lane lane, int status) {
        long now = System.nanoTime();
        if (status == 200) {
            tally.acked(cargo.order(lane.message()), lane.intended(), now);
        } else {
            tally.refused(status);
            returned.add(lane.message());
            // Who is told to come back later does not knock at once again, nor do the others.
            restUntil = now + REST;
        }
        idle.add(lane);
    }

    private void gone(Lane lane) {
        tally.lost();
        if (lane.message() >= 0 && !idle.contains(lane)) {
            returned.add(lane.message());
            idle.add(lane);
        }
        try {
            lane.reopen(selector);
        } catch (IOException refused) {
            restUntil = System.nanoTime() + REST;
        }
    }
}
