package dev.hexbridge.adapters.sandboxshopify;

import dev.hexbridge.adapters.sandboxshopify.orders.Storefront;
import dev.hexbridge.adapters.sandboxshopify.webhooks.DeliveryPolicy;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The emulated shop.
 *
 * @param port on loopback; 0 for any
 * @param credentials what the app and the shop know of each other
 * @param apiVersion the version of webhooks, and the newest the Admin API serves
 */
public record SandboxShopifySettings(
        int port, Storefront shop, Credentials credentials, String apiVersion, Chance chance) {

    /**
     * What the app and the shop know of each other.
     *
     * @param webhookSecret signs webhooks: the client secret of a real app
     * @param adminToken a permanent Admin API token, beside those that the client credentials grant gives
     */
    public record Credentials(String webhookSecret, String adminToken, String clientId, String clientSecret) {}

    /** What makes a run repeatable, and how patient deliveries are. */
    public record Chance(long seed, InstantSource clock, DeliveryPolicy policy) {}

    /** The shop {@code sandbox.myshopify.com} on any port, API version 2026-10, real time. */
    public static SandboxShopifySettings standard(Credentials credentials, long seed, InstantSource clock) {
        Chance chance = new Chance(seed, clock, DeliveryPolicy.shopify());
        return new SandboxShopifySettings(0, Storefront.sandbox(), credentials, "2026-10", chance);
    }

    public SandboxShopifySettings onPort(int wanted) {
        return new SandboxShopifySettings(wanted, shop, credentials, apiVersion, chance);
    }

    public SandboxShopifySettings ofShop(Storefront other) {
        return new SandboxShopifySettings(port, other, credentials, apiVersion, chance);
    }

    /** The same shop under another domain. */
    public SandboxShopifySettings ofDomain(String domain) {
        return ofShop(new Storefront(domain, shop.name(), shop.zone(), shop.currency(), shop.taxesIncluded()));
    }

    /** Other time-outs of deliveries than Shopify's, so that tests need not wait for them. */
    public SandboxShopifySettings patientFor(Duration connect, Duration total) {
        DeliveryPolicy policy = chance.policy().withTimeouts(connect, total);
        return new SandboxShopifySettings(
                port, shop, credentials, apiVersion, new Chance(chance.seed(), chance.clock(), policy));
    }
}
