package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Timeline.Cancellation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Renders orders and customers as the full REST resources that webhooks carry: snake case, amounts as text, ids as 64-bit
 * numbers, times with the shop's offset. Source of the field set: Shopify docs, webhook payloads of {@code orders/create},
 * {@code orders/edited} and {@code customers/create}. Stateless and safe for use by several threads.
 */
public final class WebhookJson {

    private static final DateTimeFormatter REST_TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private final Storefront shop;

    public WebhookJson(Storefront shop) {
        this.shop = shop;
    }

    /** The body of every {@code orders/*} topic but {@code orders/edited} and {@code orders/delete}. */
    public byte[] render(Order order) {
        return JsonWriter.object(json -> {
            identity(json, order);
            situation(json, order);
            money(json, order.basket(), order);
            people(json, order);
            LineJson.lines(json, order.basket());
            LineJson.shipping(json, order.basket());
        });
    }

    /** The body of {@code customers/create} and {@code customers/update}. */
    public byte[] render(Customer customer) {
        return JsonWriter.object(json -> PersonJson.customer(json, customer, shop.currency(), shop.zone())
                .empty("addresses"));
    }

    /** The slim body of {@code orders/edited}: only which lines changed by how many units. */
    public byte[] render(Order order, LineChanges changes) {
        String at = time(order.header().times().updatedAt(), shop.zone());
        return JsonWriter.object(root -> root.object(
                "order_edit",
                edit -> edit.number("id", changes.id())
                        .nulls("app_id")
                        .text("created_at", at)
                        .text("committed_at", at)
                        .bool("notify_customer", false)
                        .number("order_id", order.id())
                        .text("staff_note", "")
                        .nulls("user_id")
                        .object(
                                "line_items",
                                lines -> lines.array("additions", changes.additions(), line -> delta(lines, line))
                                        .array("removals", changes.removals(), line -> delta(lines, line)))
                        .object("discounts", d -> d.object("line_item", l -> l.empty("additions", "removals")))
                        .object("shipping_lines", s -> s.empty("additions", "removals"))));
    }

    /** The body of {@code refunds/create}, for the last refund of an order. */
    public byte[] renderRefund(Order order) {
        return JsonWriter.object(json -> RefundJson.refund(json, order.refunds().getLast(), order, shop.zone()));
    }

    /** The body of {@code order_transactions/create}. */
    public byte[] render(Order order, Payment.Transaction transaction) {
        return TransactionJson.render(order, transaction, shop.zone());
    }

    /** The body of {@code orders/delete}. */
    public byte[] renderDeleted(long orderId) {
        return JsonWriter.object(json -> json.number("id", orderId));
    }

    private static void delta(JsonWriter json, LineChanges.Delta delta) {
        json.number("id", delta.lineId()).number("delta", delta.units());
    }

    private void identity(JsonWriter json, Order order) {
        OrderHeader header = order.header();
        String name = header.name();
        json.number("id", header.id())
                .text("admin_graphql_api_id", header.gid())
                .nulls("app_id", "browser_ip", "cart_token", "checkout_token", "client_details", "device_id")
                .text("confirmation_number", header.token().substring(0, 9).toUpperCase(Locale.ROOT))
                .bool("confirmed", true)
                .text("name", name)
                .number("number", header.number() - 1000L)
                .number("order_number", header.number())
                .text("token", header.token())
                .text("source_name", header.sourceName())
                .nulls("source_identifier", "source_url", "landing_site", "landing_site_ref", "referring_site")
                .nulls("reference", "location_id", "merchant_of_record_app_id", "user_id", "po_number")
                .text("merchant_business_entity_id", "MTU0ODM4MDAwOQ")
                .text("order_status_url", "https://%s/orders/%s/authenticate".formatted(shop.domain(), header.token()));
    }

    private void situation(JsonWriter json, Order order) {
        Timeline times = order.header().times();
        Notes notes = order.notes();
        json.text("created_at", time(times.createdAt()))
                .text("processed_at", time(times.createdAt()))
                .text("updated_at", time(times.updatedAt()))
                .text("cancelled_at", times.cancellation().map(Cancellation::at).map(this::time))
                .text("cancel_reason", times.cancellation().map(Cancellation::reason))
                .text("closed_at", times.cancellation().map(Cancellation::at).map(this::time))
                .text("financial_status", order.payment().status().restName())
                .nulls("fulfillment_status")
                .text("note", notes.note())
                .array(
                        "note_attributes",
                        notes.attributes(),
                        attribute -> json.text("name", attribute.name()).text("value", attribute.value()))
                .text("tags", String.join(", ", notes.tags()))
                .bool("test", notes.test())
                .texts("payment_gateway_names", order.payment().gateways())
                .bool("buyer_accepts_marketing", false)
                .text("customer_locale", "en")
                .bool("estimated_taxes", false)
                .bool("tax_exempt", false)
                .bool("duties_included", false)
                .bool("taxes_included", order.basket().pricing().taxesIncluded());
    }

    private void money(JsonWriter json, Basket basket, Order order) {
        Pricing p = basket.pricing();
        BasketTotals all = basket.totals();
        BasketTotals current = basket.currentTotals();
        json.text("currency", p.currency())
                .text("presentment_currency", p.presentmentCurrency())
                .money("subtotal_price", all.goods().net(), p)
                .money("total_discounts", all.discounts(), p)
                .money("total_line_items_price", all.goods().gross(), p)
                .money("total_price", all.total(), p)
                .money("total_tax", all.tax(), p)
                .moneySet("total_shipping_price_set", all.shipping().gross(), p)
                .text("total_tip_received", basket.tips().shop().toPlainString())
                .text("total_outstanding", order.outstanding().shop().toPlainString())
                .number("total_weight", LineJson.grams(basket))
                .money("current_subtotal_price", current.goods().net(), p)
                .money("current_total_discounts", current.discounts(), p)
                .money("current_total_price", order.currentTotal(), p)
                .money("current_total_tax", current.tax(), p)
                .moneySet("current_shipping_price_set", current.shipping().gross(), p)
                .moneySet("total_cash_rounding_payment_adjustment_set", p.zero(), p)
                .moneySet("total_cash_rounding_refund_adjustment_set", p.zero(), p)
                .nulls("current_total_additional_fees_set", "current_total_duties_set", "payment_terms")
                .nulls("original_total_additional_fees_set", "original_total_duties_set");
        LineJson.discounts(json, basket);
        LineJson.taxes(json, basket.taxes(), p);
    }

    private void people(JsonWriter json, Order order) {
        Buyer buyer = order.buyer();
        json.text("email", buyer.email())
                .text("contact_email", buyer.email())
                .nulls("phone")
                .object("billing_address", buyer.billing(), address -> PersonJson.address(json, address))
                .object("shipping_address", buyer.shipping(), address -> PersonJson.address(json, address))
                .object(
                        "customer",
                        buyer.customer(),
                        customer -> PersonJson.customer(json, customer, shop.currency(), shop.zone()))
                .object(
                        "company",
                        buyer.company(),
                        company -> json.number("id", company.id()).number("location_id", company.locationId()))
                .empty("fulfillments", "returns", "line_item_groups");
        RefundJson.refunds(json, order, shop.zone());
    }

    private String time(Instant instant) {
        return time(instant, shop.zone());
    }

    static String time(Instant instant, ZoneId zone) {
        return REST_TIME.format(OffsetDateTime.ofInstant(instant, zone));
    }

    static String percent(BigDecimal value) {
        return value.setScale(Math.max(1, value.scale())).toPlainString();
    }
}
