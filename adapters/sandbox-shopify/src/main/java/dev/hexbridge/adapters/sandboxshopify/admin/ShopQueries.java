package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.graphql.Schema.Root;
import dev.hexbridge.adapters.sandboxshopify.orders.Storefront;
import java.util.List;
import java.util.Optional;

/** The self check of an app: what shop this is, what it was allowed, and which versions there are. */
final class ShopQueries {

    private ShopQueries() {}

    static void addTo(ObjectType<Root> query, Storefront shop, Versions versions) {
        query.one("shop", shopType(), root -> Optional.of(shop))
                .one("currentAppInstallation", installation(), root -> Optional.of(root))
                .many("publicApiVersions", version(versions), root -> versions.all());
    }

    private static ObjectType<Storefront> shopType() {
        ObjectType<Storefront> plan = ObjectType.<Storefront>of("ShopPlan")
                .text("publicDisplayName", s -> "Developer Preview")
                .flag("shopifyPlus", s -> false)
                .flag("partnerDevelopment", s -> true);
        return ObjectType.<Storefront>of("Shop")
                .text("id", s -> "gid://shopify/Shop/548380009")
                .text("name", Storefront::name)
                .text("myshopifyDomain", Storefront::domain)
                .text("currencyCode", Storefront::currency)
                .texts("enabledPresentmentCurrencies", s -> List.of("CAD", "DKK", "EUR", "USD"))
                .flag("taxesIncluded", Storefront::taxesIncluded)
                .flag("taxShipping", s -> true)
                .text("ianaTimezone", s -> s.zone().getId())
                .text("weightUnit", s -> "KILOGRAMS")
                .one("plan", plan, Optional::of);
    }

    private static ObjectType<Root> installation() {
        ObjectType<Root> app = ObjectType.<Root>of("App")
                .text("id", root -> "gid://shopify/App/1000001")
                .text("title", root -> "Hexbridge sandbox")
                .text("handle", root -> "hexbridge-sandbox");
        ObjectType<String> scope = ObjectType.<String>of("AccessScope").text("handle", handle -> handle);
        return ObjectType.<Root>of("AppInstallation")
                .text("id", root -> "gid://shopify/AppInstallation/1000002")
                .one("app", app, Optional::of)
                .many("accessScopes", scope, root -> Tokens.SCOPES);
    }

    private static ObjectType<String> version(Versions versions) {
        return ObjectType.<String>of("ApiVersion")
                .text("handle", handle -> handle)
                .text("displayName", handle -> handle.equals(versions.newest()) ? handle + " (Latest)" : handle)
                .flag("supported", handle -> true);
    }
}
