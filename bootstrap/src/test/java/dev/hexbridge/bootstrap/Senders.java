package dev.hexbridge.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliver orders one after the other, as a shop does: what is not confirmed is delivered again. */
final class Senders implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final AtomicInteger NEXT = new AtomicInteger(50_000);

    private final RunningEngine engine;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Senders(RunningEngine engine) {
        this.engine = engine;
        for (int i = 0; i < SENDERS; i++) {
            threads.add(Thread.ofVirtual().start(this::send));
        }
    }

    private void send() {
        String id = Integer.toString(NEXT.incrementAndGet());
        while (!isStopped()) {
            byte[] body = new String(EngineScene.body(id, "10.00", "10.00"), StandardCharsets.UTF_8)
                    .replace("ann@example.com", "ann" + id + "@example.com")
                    .replace("\"id\":91", "\"id\":" + id)
                    .getBytes(StandardCharsets.UTF_8);
            if (engine.deliver("orders/create", "delivery-" + id, body) == 200) {
                acknowledged.add(id);
                id = Integer.toString(NEXT.incrementAndGet());
            }
        }
    }

    private boolean isStopped() {
        try {
            return stopped.await(15, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The orders whose senders were told that they are durable. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    @Override
    public void close() {
        stopped.countDown();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
