package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.List;

/** Renders the shop itself, as {@code app/uninstalled} and {@code shop/update} carry it (Shopify docs: webhooks). */
public final class ShopJson {

    private ShopJson() {}

    public static byte[] render(Storefront shop) {
        return JsonWriter.object(json -> json.number("id", shop.id())
                .text("name", shop.name())
                .text("email", "owner@" + shop.domain())
                .text("domain", shop.domain())
                .text("myshopify_domain", shop.domain())
                .text("currency", shop.currency())
                .text("iana_timezone", shop.zone().getId())
                .bool("taxes_included", shop.taxesIncluded())
                .text("plan_name", "partner_test")
                .text("plan_display_name", "Developer Preview")
                .text("weight_unit", "kg")
                .texts("enabled_presentment_currencies", List.of("CAD", "DKK", "EUR", "USD"))
                .bool("setup_required", false)
                .nulls(
                        "address1",
                        "address2",
                        "city",
                        "province",
                        "zip",
                        "country",
                        "phone",
                        "created_at",
                        "updated_at"));
    }
}
