package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.query.CostBucket;
import dev.hexbridge.adapters.sandboxshopify.query.Queries;
import dev.hexbridge.adapters.sandboxshopify.reads.Reads;
import dev.hexbridge.adapters.sandboxshopify.reads.Versions;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Sender;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;
import dev.hexbridge.adapters.sandboxshopify.writes.WriteLedger;
import dev.hexbridge.adapters.sandboxshopify.writes.Writes;
import io.vertx.ext.web.Router;

/** The Admin API of one shop. */
public record Admin(Sender sender, Shop shop, Subscriptions subscriptions, Faults faults, WriteLedger ledger) {

    /** Adds the routes under {@code /admin}. */
    public void mount(Router router, Tokens tokens) {
        Versions versions = new Versions(sender.apiVersion(), faults);
        Reads reads = new Reads(sender.shop(), shop, versions, () -> Scopes.granted(faults));
        Writes writes = new Writes(shop, subscriptions, ledger, versions);
        CostBucket bucket = new CostBucket(faults, sender.clock());
        Queries queries = new Queries(AdminSchema.of(reads, writes), faults, bucket);
        new TokenRoute(tokens, faults).mount(router);
        new AdminApi(tokens, versions, faults, queries).mount(router);
    }
}
