package dev.hexbridge.adapters.proving.drive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * People who order, change their minds and cancel, at a steady pace. What they do follows from the seed. The first
 * line's quantity only ever grows, so that an older version of an order is told from a newer one by the document alone.
 */
public final class Buyers implements AutoCloseable {

    private static final int HOT = 4;

    private final List<Shopfront> shops;
    private final SplittableRandom dice;
    private final double perSecond;
    private final Http http = new Http();
    private final List<Placed> placed = new ArrayList<>();
    private final AtomicBoolean shopping = new AtomicBoolean(true);
    private final Thread crowd;

    /**
     * An order that was placed.
     *
     * @param shop where
     * @param id the shop's id of it
     */
    public record Order(Shopfront shop, String id) {}

    private static final class Placed {
        private final Order order;
        private final long line;
        private int quantity = 1;
        private boolean cancelled;

        Placed(Order order, long line) {
            this.order = order;
            this.line = line;
        }
    }

    /** They begin at once. */
    public Buyers(List<Shopfront> shops, long seed, double perSecond) {
        this.shops = shops;
        this.dice = new SplittableRandom(seed);
        this.perSecond = perSecond;
        this.crowd = Thread.ofPlatform().name("buyers").daemon().start(this::shop);
    }

    private void shop() {
        long next = System.nanoTime();
        while (shopping.get()) {
            act();
            next += (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void act() {
        double mood = dice.nextDouble();
        try {
            if (placed.isEmpty() || mood < 0.62) {
                order();
            } else if (mood < 0.95) {
                edit(chosen());
            } else {
                cancel(chosen());
            }
        } catch (IOException refused) {
            throw new IllegalStateException("the emulated shop took no wish", refused);
        }
    }

    /** Some orders are edited again and again. */
    private Placed chosen() {
        int among = dice.nextInt(3) == 0 ? Math.min(HOT, placed.size()) : placed.size();
        return placed.get(placed.size() - 1 - dice.nextInt(among));
    }

    private void order() throws IOException {
        Shopfront shop = shops.get(dice.nextInt(shops.size()));
        StringBuilder lines = new StringBuilder();
        int count = 1 + dice.nextInt(3);
        for (int i = 1; i <= count; i++) {
            lines.append(i > 1 ? "," : "")
                    .append("{\"sku\":\"HB-100%d\",\"title\":\"Thing %d\",\"quantity\":1,\"price\":\"%d.%02d\"}"
                            .formatted(i, i, 1 + dice.nextInt(90), dice.nextInt(100)));
        }
        String buyer = dice.nextInt(3) == 0 ? "existing" : "new";
        JsonNode order = http.post(
                shop.shop().url() + "/_shop/orders",
                "{\"customer\":\"%s\",\"paid\":true,\"taxRate\":\"0\",\"currency\":\"USD\",\"lines\":[%s]}"
                        .formatted(buyer, lines));
        synchronized (placed) {
            placed.add(new Placed(
                    new Order(shop, order.path("id").asText()),
                    order.path("line_items").path(0).path("id").asLong()));
        }
    }

    private void edit(Placed one) throws IOException {
        if (one.cancelled) {
            return;
        }
        one.quantity++;
        http.post(
                one.order.shop().shop().url() + "/_shop/orders/" + one.order.id() + "/edit",
                "{\"lines\":[{\"id\":%d,\"quantity\":%d}]}".formatted(one.line, one.quantity));
    }

    private void cancel(Placed one) throws IOException {
        if (!one.cancelled) {
            one.cancelled = true;
            http.post(one.order.shop().shop().url() + "/_shop/orders/" + one.order.id() + "/cancel", "{}");
        }
    }

    private List<Order> orders() {
        synchronized (placed) {
            return placed.stream().map(one -> one.order).toList();
        }
    }

    /** They go home; all orders that they placed. */
    public List<Order> goHome() {
        close();
        return orders();
    }

    @Override
    public void close() {
        shopping.set(false);
        try {
            crowd.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
