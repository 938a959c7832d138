package dev.hexbridge.adapters.sandboxshopify;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * An emulated Shopify shop on loopback. It serves the Admin API at {@code /admin}, takes commands at {@code /_shop},
 * shows what it did at {@code /_ledger} and misbehaves as told at {@code /_faults}. All methods may be called from any
 * thread.
 */
public final class SandboxShopifyAdapter {

    private final Vertx vertx;
    private final ShopVerticle shop;
    private final String deployment;

    private SandboxShopifyAdapter(Vertx vertx, ShopVerticle shop, String deployment) {
        this.vertx = vertx;
        this.shop = shop;
        this.deployment = deployment;
    }

    /** Opens the shop; fails when the port is taken. */
    public static Future<SandboxShopifyAdapter> start(Vertx vertx, SandboxShopifySettings settings) {
        ShopVerticle shop = new ShopVerticle(settings);
        return vertx.deployVerticle(shop).map(deployment -> new SandboxShopifyAdapter(vertx, shop, deployment));
    }

    /** The root of all routes, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + shop.port();
    }

    /** Subscribes one address to every topic of the shop. */
    public Future<Void> subscribe(String webhookUrl) {
        return shop.subscribe(webhookUrl);
    }

    /** Lets the shopper shop; one that shops already stops first. */
    public Future<Void> startShopper(ShopperSettings settings) {
        return shop.startShopper(settings);
    }

    public Future<Void> stopShopper() {
        return shop.stopShopper();
    }

    /** Closes the shop; deliveries under way are lost, as is all state. */
    public Future<Void> close() {
        return vertx.undeploy(deployment);
    }
}
