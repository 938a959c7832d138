package dev.hexbridge.domain.canonical;

import java.util.Optional;

/**
 * What a line sells. A custom line or a tip has neither product nor variant, and often no SKU.
 *
 * @param productId the product's id in the shop
 * @param variantId the variant's id in the shop
 * @param sku the stock keeping unit; absent where the shop gave none or blanks
 * @param title the product's title
 * @param variantTitle the variant's title
 * @param kind what kind of thing it is
 */
public record LineItem(
        Optional<String> productId,
        Optional<String> variantId,
        Optional<Sku> sku,
        String title,
        Optional<String> variantTitle,
        Kind kind) {

    /** What a line's price pays for. */
    public enum Kind {
        /** Goods that are shipped. */
        GOODS,
        /** Something without a shipment: a download, a service. */
        SERVICE,
        /** A gift card sold: a liability, not revenue. */
        GIFT_CARD,
        /** A tip to the staff. */
        TIP
    }
}
