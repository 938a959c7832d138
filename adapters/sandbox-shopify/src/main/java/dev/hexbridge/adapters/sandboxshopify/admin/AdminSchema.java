package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.graphql.Schema;
import dev.hexbridge.adapters.sandboxshopify.graphql.Schema.Root;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Storefront;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Subscriptions;

/** All operations served. A new one is a class of its own that adds its fields to a root here. */
final class AdminSchema {

    private AdminSchema() {}

    static Schema of(
            Storefront storefront, Shop shop, Subscriptions subscriptions, WriteLedger ledger, Versions versions) {
        ObjectType<Root> query = ObjectType.of("QueryRoot");
        ObjectType<Root> mutation = ObjectType.of("Mutation");
        Metafields metafields = new Metafields();
        ObjectType<Order> order = new OrderTypes(new MetafieldTypes(metafields)).order();
        query.object(
                        "order",
                        order,
                        (root, call) -> ObjectType.orNull(
                                order,
                                Gids.id("Order", call.text("id").orElse("")).flatMap(shop::order)))
                .taking("id!")
                .connection("orders", order, (root, call) -> OrderSearch.find(shop.orders(), call))
                .taking("query", "sortKey", "savedSearchId");
        ShopQueries.addTo(query, storefront, versions);
        new MetafieldMutations(shop, metafields, ledger).addTo(mutation);
        new TagMutations(shop, ledger).addTo(mutation, order);
        new WebhookOperations(shop, subscriptions, ledger, versions.newest()).addTo(query, mutation);
        return new Schema(query, mutation);
    }
}
