package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;

/**
 * An emulated shop and the pair that its orders take.
 *
 * @param name names shop and pair
 * @param shop the shop
 * @param company the legal entity of its orders
 * @param way how its orders are brought to D365
 */
public record Shopfront(String name, SandboxShopifyAdapter shop, String company, Way way) {

    /** How orders are brought to D365. */
    public enum Way {
        /** We number them, and the number is written back. */
        SUPPLIED,
        /** D365 numbers them, and the number is written back. */
        GENERATED,
        /** We number them, and nothing is written back: nothing but their own changes ever has them looked at again. */
        ONE_WAY;

        String numbering() {
            return this == GENERATED ? "generated" : "supplied";
        }

        String writeBack() {
            return this == ONE_WAY ? "none" : "hexbridge.d365_order";
        }
    }

    /** Where its webhooks are taken, at any engine. */
    public String path() {
        return "/webhooks/shopify/" + name;
    }

    public String domain() {
        return name + ".myshopify.com";
    }
}
