package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;

/**
 * An emulated shop and the pair that its orders take.
 *
 * @param name names shop and pair
 * @param shop the shop
 * @param company the legal entity of its orders
 * @param numbering who numbers its sales orders: supplied or generated
 */
public record Shopfront(String name, SandboxShopifyAdapter shop, String company, String numbering) {

    /** Where its webhooks are taken, at any engine. */
    public String path() {
        return "/webhooks/shopify/" + name;
    }

    public String domain() {
        return name + ".myshopify.com";
    }
}
