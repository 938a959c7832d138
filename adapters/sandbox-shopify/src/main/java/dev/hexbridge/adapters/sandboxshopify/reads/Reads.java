package dev.hexbridge.adapters.sandboxshopify.reads;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.orders.Customer;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Storefront;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Gids;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.shop.Metafields;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All that the Admin API answers to queries, but for webhook subscriptions. */
public final class Reads {

    private final Storefront storefront;
    private final Shop shop;
    private final Versions versions;
    private final Supplier<List<String>> scopes;
    private final MetafieldTypes metafields;

    /** {@code scopes} says what the app was granted. */
    public Reads(Storefront storefront, Shop shop, Versions versions, Supplier<List<String>> scopes) {
        this.storefront = storefront;
        this.shop = shop;
        this.versions = versions;
        this.scopes = scopes;
        this.metafields = new MetafieldTypes(shop.metafields());
    }

    /** Adds the root fields, and answers the types behind them. */
    public List<Resolvers<?>> addTo(Resolvers<Object> query) {
        query.called("order", (root, call) -> order(call.text("id").orElse("")))
                .called("orders", (root, call) -> OrderSearch.find(shop.book(), call))
                .called("orderByIdentifier", (root, call) -> identified(call.get("identifier")))
                .called("node", (root, call) -> node(call.text("id").orElse("")))
                .called("nodes", (root, call) -> nodes(call))
                .called("metafieldDefinitions", (root, call) -> metafields.definitions(call))
                .value("shop", root -> storefront)
                .value("currentAppInstallation", root -> new ShopQueries.Installation(scopes.get()))
                .value("publicApiVersions", root -> versions.listed());
        List<Resolvers<?>> all = new ArrayList<>(new OrderTypes(metafields).all());
        all.addAll(PeopleTypes.all(metafields));
        all.addAll(LineTypes.all());
        all.addAll(MoneyTypes.all());
        all.addAll(ProductTypes.all());
        all.addAll(MetafieldTypes.all());
        all.addAll(ShopQueries.all());
        all.addAll(RefundTypes.all());
        all.add(PaymentTypes.transaction());
        return all;
    }

    /** Which object type a value is, where the schema leaves that open. */
    public static Map<String, Function<Object, String>> kinds() {
        return Map.of(
                "Node", Reads::kind,
                "PurchasingEntity", value -> value instanceof Customer ? "Customer" : "PurchasingCompany",
                "PricingValue", value -> value instanceof MoneyTypes.Money ? "MoneyV2" : "PricingPercentageValue",
                "DiscountApplication", value -> ((MoneyTypes.Applied) value).kind());
    }

    private static String kind(Object node) {
        return switch (node) {
            case Order order -> "Order";
            case Customer customer -> "Customer";
            case Storefront shop -> "Shop";
            default -> throw new IllegalStateException("no node: " + node.getClass());
        };
    }

    private Optional<Order> order(String gid) {
        return Gids.id("Order", gid).flatMap(shop.book()::order);
    }

    private Optional<?> node(String gid) {
        Optional<Order> order = order(gid);
        return order.isPresent() ? order : Gids.id("Customer", gid).flatMap(shop.book()::customer);
    }

    private List<Optional<?>> nodes(Call call) {
        List<Optional<?>> found = new ArrayList<>();
        call.get("ids").forEach(id -> found.add(node(id.asText())));
        return found;
    }

    /** By id, or by a metafield of type {@code id}. */
    private Optional<Order> identified(JsonNode identifier) {
        if (identifier.hasNonNull("id")) {
            return order(identifier.get("id").asText());
        }
        JsonNode custom = identifier.path("customId");
        String namespace = Metafields.namespace(
                Optional.ofNullable(custom.path("namespace").textValue()));
        var place = new Metafields.Place("ORDER", namespace, custom.path("key").asText());
        return shop.metafields().owner(place, custom.path("value").asText()).flatMap(this::order);
    }
}
