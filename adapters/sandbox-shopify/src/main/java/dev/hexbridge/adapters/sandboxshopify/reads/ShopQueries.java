package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Storefront;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.reads.Versions.Version;
import java.util.List;

/** The self check of an app: what shop this is, what it was allowed, and which versions there are. */
final class ShopQueries {

    private ShopQueries() {}

    /** What an app was granted; scopes by their handles. */
    record Installation(List<String> scopes) {}

    static List<Resolvers<?>> all() {
        return List.of(
                shop(),
                Resolvers.<Storefront>of("ShopPlan")
                        .value("publicDisplayName", s -> "Developer Preview")
                        .value("shopifyPlus", s -> false)
                        .value("partnerDevelopment", s -> true),
                Resolvers.<Installation>of("AppInstallation")
                        .value("id", installation -> "gid://shopify/AppInstallation/1000002")
                        .value("app", installation -> installation)
                        .value("accessScopes", Installation::scopes),
                Resolvers.<Installation>of("App")
                        .value("id", installation -> "gid://shopify/App/1000001")
                        .value("title", installation -> "Hexbridge sandbox")
                        .value("handle", installation -> "hexbridge-sandbox"),
                Resolvers.<String>of("AccessScope").value("handle", handle -> handle),
                Resolvers.<Version>of("ApiVersion")
                        .value("handle", Version::handle)
                        .value("displayName", Version::displayName)
                        .value("supported", Version::supported));
    }

    private static Resolvers<Storefront> shop() {
        return Resolvers.<Storefront>of("Shop")
                .value("id", s -> "gid://shopify/Shop/" + s.id())
                .value("name", Storefront::name)
                .value("myshopifyDomain", Storefront::domain)
                .value("currencyCode", Storefront::currency)
                .value("enabledPresentmentCurrencies", s -> List.of("CAD", "DKK", "EUR", "USD"))
                .value("taxesIncluded", Storefront::taxesIncluded)
                .value("taxShipping", s -> true)
                .value("ianaTimezone", s -> s.zone().getId())
                .value("weightUnit", s -> "KILOGRAMS")
                .value("plan", s -> s);
    }
}
