package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.domain.message.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the bodies of a topic name the entity that they belong to.
 *
 * @param kind the kind of that entity
 * @param places the fields that may hold its id; the first one found in the body counts
 */
record Root(EntityKind kind, List<Place> places) {

    private static final Root ITSELF = at(EntityKind.ORDER, "id");
    private static final Root OF_ORDER = at(EntityKind.ORDER, "order_id", "order.id");
    private static final Root OF_CUSTOMER = at(EntityKind.CUSTOMER, "customer.id");
    private static final Root SHOP = at(EntityKind.SHOP, "shop_id");

    private static final Map<String, Root> TOPICS = Map.of(
            "orders/edited", at(EntityKind.ORDER, "order_edit.order_id"),
            "orders/risk_assessment_changed", at(EntityKind.ORDER, "order_id", "admin_graphql_api_order_id"),
            "customers/data_request", OF_CUSTOMER,
            "customers/redact", OF_CUSTOMER,
            "customers/merge", at(EntityKind.CUSTOMER, "admin_graphql_api_customer_kept_id"),
            "app/scopes_update", SHOP,
            "shop/redact", SHOP);

    private static final Map<String, Root> FAMILIES = Map.ofEntries(
            Map.entry("orders", ITSELF),
            Map.entry("refunds", OF_ORDER),
            Map.entry("order_transactions", OF_ORDER),
            Map.entry("tender_transactions", OF_ORDER),
            Map.entry("fulfillments", OF_ORDER),
            Map.entry("fulfillment_orders", at(EntityKind.ORDER, "order_id", "fulfillment_order.order_id")),
            Map.entry("returns", OF_ORDER),
            Map.entry("disputes", OF_ORDER),
            Map.entry("customers", at(EntityKind.CUSTOMER, "id")),
            Map.entry("products", at(EntityKind.PRODUCT, "id")),
            Map.entry("variants", at(EntityKind.PRODUCT, "product_id")),
            Map.entry("inventory_items", at(EntityKind.INVENTORY, "id")),
            Map.entry("inventory_levels", at(EntityKind.INVENTORY, "inventory_item_id")),
            Map.entry("companies", at(EntityKind.COMPANY, "admin_graphql_api_id")),
            Map.entry("company_locations", at(EntityKind.COMPANY, "company.admin_graphql_api_id")),
            Map.entry("company_contacts", at(EntityKind.COMPANY, "company.admin_graphql_api_id")),
            Map.entry("shop", at(EntityKind.SHOP, "id")),
            Map.entry("app", at(EntityKind.SHOP, "id")));

    /** Where a topic's bodies name their root, as far as is known. */
    static Optional<Root> of(String topic) {
        Root exact = TOPICS.get(topic);
        if (exact != null) {
            return Optional.of(exact);
        }
        int slash = topic.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.ofNullable(FAMILIES.get(topic.substring(0, slash)));
    }

    private static Root at(EntityKind kind, String... paths) {
        return new Root(kind, List.of(paths).stream().map(Place::parse).toList());
    }

    /**
     * A field of the body, or a field of an object that is a field of the body.
     *
     * @param field the field of the body
     * @param nested the field within, or empty
     */
    record Place(String field, String nested) {

        static Place parse(String path) {
            int dot = path.indexOf('.');
            return dot < 0 ? new Place(path, "") : new Place(path.substring(0, dot), path.substring(dot + 1));
        }
    }
}
