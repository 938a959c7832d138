package dev.hexbridge.adapters.shopify;

import dev.hexbridge.adapters.shopify.door.Door;
import dev.hexbridge.adapters.shopify.door.Limits;
import dev.hexbridge.adapters.shopify.door.Shop;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Signals;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes Shopify's webhooks over HTTP: {@code POST /webhooks/shopify/{connection}}.
 *
 * <p>A delivery is answered with 200 only once the intake holds it for good. Everything else makes Shopify try again
 * (eight times over four hours, see Shopify docs: webhooks, deliveries) or is refused for good: 400 odd framing,
 * headers or no topic, 401 not proven to come from the shop, 405 not a POST, 408 body too slow, 413 body over 1 MiB, 415
 * encoded body, 503 with {@code Retry-After} when the intake is full, silent or fails. Answers have no body.
 *
 * <p>The adapter keeps nothing of a request that it refuses. It may be mounted on routers of several event loops.
 */
public final class ShopifyWebhooksAdapter {

    private final ReceiveChange intake;
    private final Signals signals;
    private final InstantSource clock;
    private final Limits limits;

    /**
     * A door with a body limit of 1 MiB and four seconds for a whole request: Shopify gives up after five.
     *
     * @param intake takes what was proven
     * @param signals hears of each answer
     * @param clock tells when a delivery arrived
     */
    public ShopifyWebhooksAdapter(ReceiveChange intake, Signals signals, InstantSource clock) {
        this(intake, signals, clock, Limits.DEFAULT);
    }

    ShopifyWebhooksAdapter(ReceiveChange intake, Signals signals, InstantSource clock, Limits limits) {
        this.intake = intake;
        this.signals = signals;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Adds the route. No body handler may stand before it: the door reads the bytes itself.
     *
     * @param router a router of the public listener
     * @param shops the shops that may deliver, each under a name of its own
     */
    public void mount(Router router, List<ShopifyWebhookSettings> shops) {
        var known = shops.stream()
                .map(shop -> new Shop(shop.tenant(), shop.connection(), shop.shopDomain(), shop.secrets()))
                .toList();
        router.route("/webhooks/shopify/:" + Door.CONNECTION).handler(new Door(intake, signals, clock, limits, known));
    }
}
