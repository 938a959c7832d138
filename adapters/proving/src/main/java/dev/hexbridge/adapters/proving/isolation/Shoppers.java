package dev.hexbridge.adapters.proving.isolation;

import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.peers.Peer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * People who order at an emulated shop.
 *
 * @param http asks the shop
 * @param peer the shop
 */
record Shoppers(Http http, Peer peer) {

    private static final int AT_ONCE = 16;
    private static final String WISH = """
            {"customer":"new","paid":true,
             "lines":[{"sku":"HB-1001","title":"Kettle","quantity":1,"price":"19.99"}]}""";

    /** Orders as fast as the shop takes it. */
    void crowd(int orders) throws IOException {
        List<Callable<String>> wishes = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            wishes.add(this::order);
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> placed : hands.invokeAll(wishes)) {
                placed.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException("the shop took no order", failed.getCause());
        }
    }

    /**
     * Orders at a steady rate, whether or not those before have arrived.
     *
     * @return when each order was placed, by the shop's id
     */
    Map<String, Instant> steady(int perSecond, Duration time) throws IOException {
        Map<String, Instant> placed = new HashMap<>();
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long began = System.nanoTime();
        for (long i = 0; i * pause < time.toNanos(); i++) {
            sleepUntil(began + i * pause);
            Instant now = Instant.now();
            placed.put(order(), now);
        }
        return placed;
    }

    private String order() throws IOException {
        return http.post(peer.shop().url() + "/_shop/orders", WISH).path("id").asText();
    }

    private static void sleepUntil(long moment) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
