package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.translation.Meaning.Nothing;
import dev.hexbridge.adapters.shopify.translation.Meaning.OfCustomer;
import dev.hexbridge.adapters.shopify.translation.Meaning.OfOrder;
import dev.hexbridge.adapters.shopify.translation.Meaning.OfOrderPart;
import dev.hexbridge.adapters.shopify.translation.Meaning.Withdrawal;
import java.util.Map;

/** What each topic means (Shopify docs: webhooks, topics). */
public final class Topics {

    /** The topic of an order that was read over GraphQL. Shopify has no such topic, and signs no body of that shape. */
    public static final String ORDER_NODE = "graphql/order";

    private static final Meaning ORDER = new OfOrder();
    private static final Meaning CUSTOMER = new OfCustomer();
    private static final Meaning COMPLIANCE = new Nothing("a privacy request: a person answers it");

    private static final Map<String, Meaning> TOPICS = Map.ofEntries(
            Map.entry(ORDER_NODE, new Meaning.OfOrderNode()),
            Map.entry("orders/create", ORDER),
            Map.entry("orders/updated", ORDER),
            Map.entry("orders/paid", ORDER),
            Map.entry("orders/cancelled", ORDER),
            Map.entry("orders/fulfilled", ORDER),
            Map.entry("orders/partially_fulfilled", ORDER),
            Map.entry("orders/edited", new OfOrderPart("an edit, without the order")),
            Map.entry("orders/delete", new Nothing("an order was deleted in the shop: nothing is deleted for it here")),
            Map.entry("orders/risk_assessment_changed", new Nothing("a risk assessment: it changes no order")),
            Map.entry("customers/create", CUSTOMER),
            Map.entry("customers/update", CUSTOMER),
            Map.entry("customers/enable", CUSTOMER),
            Map.entry("customers/disable", CUSTOMER),
            Map.entry("customers/delete", new Nothing("a customer was deleted in the shop: nothing is deleted here")),
            Map.entry("customers/merge", new Nothing("a merge of customers: the kept one's own update follows")),
            Map.entry("customers/data_request", COMPLIANCE),
            Map.entry("customers/redact", COMPLIANCE),
            Map.entry("shop/redact", COMPLIANCE),
            Map.entry("app/uninstalled", new Withdrawal("the app was uninstalled from the shop")));

    private static final Meaning PAYMENT = new Nothing("a movement of money: left to the flow of payments");
    private static final Meaning FULFILMENT = new OfOrderPart("a fulfilment, without its order");
    private static final Meaning RETURN = new OfOrderPart("a return, without its order");
    private static final Meaning PRODUCT = new Nothing("a product: left to the flow of products");
    private static final Meaning STOCK = new Nothing("a stock level: left to the flow of stock");
    private static final Meaning COMPANY = new Nothing("a company: left to the flow of companies");
    private static final Meaning SETTING = new Nothing("a setting of the shop or the app: it changes no order");

    private static final Map<String, Meaning> FAMILIES = Map.ofEntries(
            Map.entry("refunds", new OfOrderPart("a refund, without its order")),
            Map.entry("order_transactions", new OfOrderPart("a movement of money, without its order")),
            Map.entry("tender_transactions", PAYMENT),
            Map.entry("payment_terms", PAYMENT),
            Map.entry("payment_schedules", PAYMENT),
            Map.entry("disputes", PAYMENT),
            Map.entry("fulfillments", FULFILMENT),
            Map.entry("fulfillment_events", FULFILMENT),
            Map.entry("fulfillment_holds", FULFILMENT),
            Map.entry("fulfillment_orders", FULFILMENT),
            Map.entry("returns", RETURN),
            Map.entry("reverse_deliveries", RETURN),
            Map.entry("reverse_fulfillment_orders", RETURN),
            Map.entry("products", PRODUCT),
            Map.entry("variants", PRODUCT),
            Map.entry("collections", PRODUCT),
            Map.entry("inventory_items", STOCK),
            Map.entry("inventory_levels", STOCK),
            Map.entry("companies", COMPANY),
            Map.entry("company_contacts", COMPANY),
            Map.entry("company_locations", COMPANY),
            Map.entry("draft_orders", new Nothing("a draft: its order follows once it is completed")),
            Map.entry("checkouts", new Nothing("a checkout: its order follows once it is completed")),
            Map.entry("carts", new Nothing("a cart: its order follows once it is bought")),
            Map.entry("bulk_operations", new Nothing("the end of a bulk operation: who started it asks for it")),
            Map.entry("metafield_definitions", SETTING),
            Map.entry("locations", SETTING),
            Map.entry("shop", SETTING),
            Map.entry("app", SETTING),
            Map.entry("themes", SETTING));

    private static final int SHOWN = 80;

    private Topics() {}

    /** What a topic means; an unknown one means nothing. */
    public static Meaning of(String topic) {
        Meaning meaning = TOPICS.get(topic);
        if (meaning != null) {
            return meaning;
        }
        int slash = topic.indexOf('/');
        String family = slash < 0 ? topic : topic.substring(0, slash);
        Meaning unknown = new Nothing("topic " + topic.substring(0, Math.min(SHOWN, topic.length())) + " is not known");
        return slash < 0 ? unknown : FAMILIES.getOrDefault(family, unknown);
    }
}
