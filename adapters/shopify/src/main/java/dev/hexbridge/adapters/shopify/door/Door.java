package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import dev.hexbridge.application.port.outbound.Signals;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The route's handler: opens one {@link Exchange} per request, and knows the shops. */
public final class Door implements Handler<RoutingContext> {

    /** The path parameter that names the connection. */
    public static final String CONNECTION = "connection";

    private final ReceiveChange intake;
    private final Signals signals;
    private final InstantSource clock;
    private final Limits limits;
    private final Map<String, Shop> shops = new HashMap<>();

    /** Stands in for a connection that nobody configured. */
    private final Shop stranger;

    public Door(ReceiveChange intake, Signals signals, InstantSource clock, Limits limits, List<Shop> shops) {
        this.intake = intake;
        this.signals = signals;
        this.clock = clock;
        this.limits = limits;
        for (Shop shop : shops) {
            if (this.shops.put(shop.connection().value(), shop) != null) {
                throw new IllegalArgumentException("two shops are called " + shop.connection());
            }
        }
        this.stranger =
                Shop.stranger(shops.stream().mapToInt(Shop::secrets).max().orElse(1));
    }

    @Override
    public void handle(RoutingContext route) {
        Shop shop = shops.getOrDefault(route.pathParam(CONNECTION), stranger);
        new Exchange(route.vertx(), route.request(), this, shop).begin();
    }

    /** Hands a proven body in; a fault of the intake itself is a failed future like any other. */
    Future<Acceptance> receive(Shop shop, Head head, byte[] body) {
        try {
            return intake.receive(Receipts.of(shop, head, body, clock.instant()));
        } catch (RuntimeException fault) {
            return Future.failedFuture(fault);
        }
    }

    Limits limits() {
        return limits;
    }

    void answered(Shop shop, Answer answer) {
        signals.received(shop.connection().value(), answer.result());
    }
}
