package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The REST shape of refunds: the body of {@code refunds/create}, and the refunds of an order. Source of the field set:
 * Shopify docs, webhook payload of {@code refunds/create}; the fields of {@code refund_shipping_lines} follow the Admin
 * API's names.
 */
final class RefundJson {

    private RefundJson() {}

    static void refunds(JsonWriter json, Order order, ZoneId zone) {
        json.array("refunds", order.refunds(), refund -> refund(json, refund, order, zone));
    }

    static void refund(JsonWriter json, Refund refund, Order order, ZoneId zone) {
        Pricing pricing = order.basket().pricing();
        String at = time(refund.at(), zone);
        json.number("id", refund.id())
                .text("admin_graphql_api_id", refund.gid())
                .number("order_id", order.id())
                .text("created_at", at)
                .text("processed_at", at)
                .text("note", refund.note())
                .nulls("user_id", "return")
                .bool(
                        "restock",
                        refund.parts().stream().anyMatch(part -> !part.restock().equals("no_restock")))
                .empty("duties")
                .moneySet("total_duties_set", pricing.zero(), pricing)
                .array("refund_line_items", refund.parts(), part -> part(json, part, pricing))
                .array(
                        "refund_shipping_lines",
                        list(refund.shipping()),
                        carriage -> json.number("id", carriage.id())
                                .money("subtotal_amount", carriage.sum().amount(), pricing)
                                .money("tax_amount", carriage.sum().tax(), pricing))
                .array(
                        "order_adjustments",
                        list(refund.discrepancy()),
                        discrepancy -> json.number("id", discrepancy.id())
                                .number("order_id", order.id())
                                .number("refund_id", refund.id())
                                .text("kind", "refund_discrepancy")
                                .text("reason", "Refund discrepancy")
                                .money("amount", discrepancy.amount(), pricing)
                                .money("tax_amount", pricing.zero(), pricing))
                .array("transactions", list(refund.money()), money -> money(json, money, order, zone));
    }

    private static void part(JsonWriter json, Refund.Part part, Pricing pricing) {
        json.number("id", part.id())
                .number("line_item_id", part.line().id())
                .number("quantity", part.quantity())
                .text("restock_type", part.restock())
                .number("location_id", part.location())
                .money("subtotal", part.sum().amount(), pricing)
                .money("total_tax", part.sum().tax(), pricing)
                .object(
                        "line_item",
                        line -> line.number("id", part.line().id())
                                .text("admin_graphql_api_id", part.line().gid())
                                .text("title", part.line().article().title())
                                .number("quantity", part.line().quantity().ordered())
                                .money("price", part.line().price().unit(), pricing));
    }

    private static void money(JsonWriter json, Refund.Money money, Order order, ZoneId zone) {
        Pricing pricing = order.basket().pricing();
        String at = time(money.at(), zone);
        json.number("id", money.id())
                .text("admin_graphql_api_id", "gid://shopify/OrderTransaction/" + money.id())
                .number("order_id", order.id())
                .text("kind", "refund")
                .text("gateway", money.gateway())
                .text("status", money.status())
                .text("created_at", at)
                .text("processed_at", at)
                .number("parent_id", order.payment().sale())
                .text("currency", pricing.currency())
                .money("amount", money.amount(), pricing)
                .bool("test", order.notes().test())
                .nulls("error_code", "message", "authorization", "device_id", "location_id", "user_id");
    }

    private static String time(Instant at, ZoneId zone) {
        return WebhookJson.time(at, zone);
    }

    private static <T> List<T> list(Optional<T> value) {
        return value.stream().toList();
    }
}
