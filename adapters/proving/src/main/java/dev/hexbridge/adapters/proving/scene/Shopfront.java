package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;

/**
 * An emulated shop and the pair that its orders take.
 *
 * @param name names shop and pair
 * @param shop the shop
 * @param company the legal entity of its orders
 * @param way how its orders are brought to D365
 * @param sweeping how often its orders are swept
 */
public record Shopfront(String name, SandboxShopifyAdapter shop, String company, Way way, Sweeping sweeping) {

    /** How often what no webhook told of is looked for. */
    public enum Sweeping {
        OFTEN("every: 20s, overlap: 10s"),
        /** From a time on that never comes: nobody but a reconciliation finds what was lost. */
        NEVER("every: 24h, overlap: 10s, from: \"2999-01-01T00:00:00Z\"");

        private final String yaml;

        Sweeping(String yaml) {
            this.yaml = yaml;
        }

        String yaml() {
            return yaml;
        }
    }

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
