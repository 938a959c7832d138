package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.graphql.GraphQl;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Sender;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;
import io.vertx.ext.web.Router;

/** The Admin API of one shop. */
public record Admin(Sender sender, Shop shop, Subscriptions subscriptions, Faults faults, WriteLedger ledger) {

    /** Adds the routes under {@code /admin}. */
    public void mount(Router router, Tokens tokens) {
        Versions versions = new Versions(sender.apiVersion());
        GraphQl graphQl = new GraphQl(AdminSchema.of(sender.shop(), shop, subscriptions, ledger, versions));
        CostBucket bucket = new CostBucket(faults, sender.clock());
        new TokenRoute(tokens, faults).mount(router);
        new AdminApi(tokens, versions, faults, bucket, graphQl).mount(router);
    }
}
