package dev.hexbridge.adapters.sandboxshopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.adapters.sandboxshopify.admin.Tokens;
import dev.hexbridge.adapters.sandboxshopify.orders.ShopJson;
import dev.hexbridge.adapters.sandboxshopify.orders.Storefront;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Dispatcher;
import dev.hexbridge.adapters.sandboxshopify.webhooks.ShopEvent;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscription;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Topic;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What a merchant, or Shopify itself, does to the app: uninstalls it, voids its tokens, drops its subscriptions. */
final class AppRoutes {

    private final Storefront storefront;
    private final Tokens tokens;
    private final Subscriptions subscriptions;
    private final Dispatcher dispatcher;

    AppRoutes(Storefront storefront, Tokens tokens, Subscriptions subscriptions, Dispatcher dispatcher) {
        this.storefront = storefront;
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.dispatcher = dispatcher;
    }

    void mount(Router router) {
        router.post("/_shop/uninstall").handler(this::uninstall);
        router.post("/_shop/install").handler(ctx -> {
            tokens.install(true);
            done(ctx);
        });
        router.delete("/_shop/tokens").handler(ctx -> {
            tokens.revokeGranted();
            done(ctx);
        });
        router.get("/_shop/subscriptions").handler(this::list);
        router.delete("/_shop/subscriptions").handler(ctx -> {
            subscriptions.clear();
            done(ctx);
        });
    }

    /** The last webhook of the app is the one that says so. */
    private void uninstall(RoutingContext ctx) {
        dispatcher.announce(
                List.of(new ShopEvent(Topic.APP_UNINSTALLED, storefront.id(), ShopJson.render(storefront))));
        subscriptions.clear();
        tokens.install(false);
        done(ctx);
    }

    private void list(RoutingContext ctx) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Subscription one : subscriptions.all()) {
            all.addObject()
                    .put("id", one.gid())
                    .put("topic", one.topic().path())
                    .put("uri", one.target().uri());
        }
        Answers.json(ctx, 200, JsonNodeFactory.instance.objectNode().set("subscriptions", all));
    }

    private static void done(RoutingContext ctx) {
        ctx.response().setStatusCode(204).end();
    }
}
