package dev.hexbridge.adapters.sandboxshopify.writes;

import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.reads.Versions;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** All mutations of the Admin API, and the webhook subscriptions they are about. */
public final class Writes {

    private final Shop shop;
    private final Subscriptions subscriptions;
    private final WriteLedger ledger;
    private final Versions versions;

    public Writes(Shop shop, Subscriptions subscriptions, WriteLedger ledger, Versions versions) {
        this.shop = shop;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.versions = versions;
    }

    /** Adds the root fields, and answers the types behind them. */
    public List<Resolvers<?>> addTo(Resolvers<Object> query, Resolvers<Object> mutation) {
        List<Resolvers<?>> all = new ArrayList<>(UserErrors.all());
        all.addAll(SubscriptionTypes.all(versions));
        all.addAll(new WebhookOperations(shop, subscriptions, ledger).addTo(query, mutation));
        all.addAll(new MetafieldMutations(shop, ledger).addTo(mutation));
        all.addAll(new DefinitionMutations(shop, ledger).addTo(mutation));
        all.addAll(new TagMutations(shop, ledger).addTo(mutation));
        return all;
    }
}
