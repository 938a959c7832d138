package dev.hexbridge.adapters.sandboxshopify;

import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment;
import dev.hexbridge.adapters.sandboxshopify.orders.RefundWish;
import dev.hexbridge.adapters.sandboxshopify.shop.OrderEdit;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Dispatcher;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Places orders at a steady pace. Confined to the shop's event loop. */
final class Shopper {

    private static final long SHORTEST_TICK_MILLIS = 10;
    private static final int REMEMBERED = 50;

    /** The share of second thoughts that end in a refund. */
    private static final double REFUNDS = 0.25;

    private static final List<String> SECOND_THOUGHTS =
            List.of("Please ring twice 🔔", "Doch lieber als Geschenk verpacken", "Leave it at Mrs. O'Hara's");

    private final Vertx vertx;
    private final Shop shop;
    private final Dispatcher dispatcher;
    private Optional<Visit> visit = Optional.empty();

    /** One stay of the shopper in the shop. */
    private static final class Visit {
        private final ShopperSettings settings;
        private final RandomGenerator random;
        private final ArrayDeque<Long> lately = new ArrayDeque<>();
        private final long tickMillis;
        private long timer;
        private long placed;
        private double due;

        Visit(ShopperSettings settings) {
            this.settings = settings;
            this.random = new SplittableRandom(settings.seed());
            this.tickMillis = Math.max(SHORTEST_TICK_MILLIS, Math.round(60_000 / settings.ordersPerMinute()));
        }

        boolean chance(double rate) {
            return random.nextDouble() < rate;
        }

        void remember(Order order) {
            lately.add(order.id());
            if (lately.size() > REMEMBERED) {
                lately.remove();
            }
        }
    }

    Shopper(Vertx vertx, Shop shop, Dispatcher dispatcher) {
        this.vertx = vertx;
        this.shop = shop;
        this.dispatcher = dispatcher;
    }

    /** Starts shopping; who shopped before stops. */
    void start(ShopperSettings settings) {
        stop();
        Visit next = new Visit(settings);
        visit = Optional.of(next);
        next.timer = vertx.setPeriodic(1, next.tickMillis, timer -> tick(next));
    }

    void stop() {
        visit.ifPresent(over -> vertx.cancelTimer(over.timer));
        visit = Optional.empty();
    }

    boolean shops() {
        return visit.isPresent();
    }

    private void tick(Visit now) {
        now.due += now.settings.ordersPerMinute() * now.tickMillis / 60_000;
        // The first tick comes at once, and a pace of one order per tick must not lose one to rounding.
        while (now.due > 0.999 && now.placed < now.settings.maxOrders()) {
            now.due -= 1;
            buy(now);
        }
        if (now.placed >= now.settings.maxOrders()) {
            stop();
        }
    }

    private void buy(Visit now) {
        now.placed++;
        now.remember(shop.place(OrderWish.anything()));
        if (now.chance(now.settings.editRate())) {
            changeMind(now);
        }
        if (now.chance(now.settings.repeatRate())) {
            dispatcher.replayAny(now.random.nextInt(REMEMBERED));
        }
    }

    /** One unit comes back, as long as there is one. */
    private void sendBack(long id) {
        shop.order(id).flatMap(Shopper::anyUnit).ifPresent(unit -> shop.refund(id, unit));
    }

    private static Optional<RefundWish> anyUnit(Order order) {
        return order.basket().lines().stream()
                .filter(line -> line.quantity().current() > 0)
                .findFirst()
                .map(line -> new RefundWish(
                        List.of(new RefundWish.Units(line.id(), 1, "return", Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        new RefundWish.How(Optional.empty(), false, Optional.of("sent back"))));
    }

    private void changeMind(Visit now) {
        long id = now.lately.stream()
                .skip(now.random.nextInt(now.lately.size()))
                .findFirst()
                .orElseThrow();
        boolean owes = shop.order(id)
                .map(order -> order.payment().status() == Payment.Status.PENDING)
                .orElse(false);
        if (!owes && now.chance(REFUNDS)) {
            sendBack(id);
            return;
        }
        String thought = SECOND_THOUGHTS.get(now.random.nextInt(SECOND_THOUGHTS.size()));
        shop.edit(id, owes ? OrderEdit.markPaid() : OrderEdit.note(thought));
    }
}
