package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.Optional;

/** What a line sells, copied into the line when the order was placed. */
public record Article(
        Kind kind, String title, Optional<String> variantTitle, Optional<String> sku, Optional<Product> product) {

    /** Product and variant in the catalogue; a custom line and a tip have none. */
    public record Product(long id, long variantId, String vendor, int grams) {}

    /** What the line is, which decides shipping and tax. */
    public enum Kind {
        GOODS,
        CUSTOM,
        GIFT_CARD,
        TIP;

        public boolean ships() {
            return this == GOODS || this == CUSTOM;
        }

        public boolean taxable() {
            return ships();
        }
    }

    public String name() {
        return variantTitle.map(variant -> title + " - " + variant).orElse(title);
    }
}
