package dev.hexbridge.adapters.sandboxshopify;

import dev.hexbridge.adapters.sandboxshopify.admin.Admin;
import dev.hexbridge.adapters.sandboxshopify.admin.Tokens;
import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderFactory;
import dev.hexbridge.adapters.sandboxshopify.orders.WebhookJson;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Dispatcher;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Sender;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscription;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Topic;
import dev.hexbridge.adapters.sandboxshopify.writes.WriteLedger;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Puts the shop together on one event loop, which alone touches its state. */
final class ShopVerticle extends VerticleBase {

    private final SandboxShopifySettings settings;
    private final Faults faults = new Faults();
    private final Subscriptions subscriptions = new Subscriptions();
    private @Nullable Running running;

    /** What exists once the shop is open. */
    private record Running(Context context, Shop shop, Shopper shopper, Dispatcher dispatcher, HttpServer server) {}

    ShopVerticle(SandboxShopifySettings settings) {
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        SandboxShopifySettings.Chance chance = settings.chance();
        Sender sender = new Sender(
                settings.shop(),
                settings.credentials().webhookSecret(),
                settings.apiVersion(),
                chance.clock(),
                chance.policy());
        Dispatcher dispatcher = new Dispatcher(vertx, sender, faults, subscriptions);
        OrderFactory factory = new OrderFactory(new SplittableRandom(chance.seed()), chance.clock(), settings.shop());
        WebhookJson json = new WebhookJson(settings.shop());
        Shop shop = new Shop(factory, json, faults, dispatcher);
        Shopper shopper = new Shopper(vertx, shop, dispatcher);
        Router router = Router.router(vertx);
        Tokens tokens = tokens();
        new AppRoutes(settings.shop(), tokens, subscriptions, dispatcher).mount(router);
        new ControlRoutes(shop, shopper, dispatcher, faults, json).mount(router);
        WriteLedger ledger = new WriteLedger(chance.clock());
        new LedgerRoutes(ledger, dispatcher).mount(router);
        new Admin(sender, shop, subscriptions, faults, ledger).mount(router, tokens);
        return vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(router)
                .listen(settings.port())
                .onSuccess(server -> running = new Running(context, shop, shopper, dispatcher, server));
    }

    @Override
    public Future<?> stop() {
        Running now = running();
        now.shopper().stop();
        return now.dispatcher().close();
    }

    private Tokens tokens() {
        SandboxShopifySettings.Credentials known = settings.credentials();
        return new Tokens(
                known.adminToken(),
                known.clientId(),
                known.clientSecret(),
                settings.chance().clock());
    }

    int port() {
        return running().server().actualPort();
    }

    Future<Void> startShopper(ShopperSettings wanted) {
        return onLoop(() -> running().shopper().start(wanted));
    }

    Future<Void> stopShopper() {
        return onLoop(() -> running().shopper().stop());
    }

    Future<Void> subscribe(String url) {
        return onLoop(() -> {
            Shop shop = running().shop();
            for (Topic topic : Topic.values()) {
                Subscription wanted = Subscription.of(shop.nextId(), topic, url, shop.now());
                if (!subscriptions.isTaken(wanted)) {
                    subscriptions.put(wanted);
                }
            }
        });
    }

    private Future<Void> onLoop(Runnable action) {
        Promise<Void> done = Promise.promise();
        running().context().runOnContext(ignored -> {
            action.run();
            done.complete();
        });
        return done.future();
    }

    private Running running() {
        return Objects.requireNonNull(running, "the shop is not open");
    }
}
