package dev.hexbridge.adapters.proving.orders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The body of {@code orders/create} and {@code orders/updated} (Shopify docs: webhook payloads). */
final class OrderJson {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.ofHours(-5));

    private final Order order;
    private final Body body = new Body();
    private final String created;
    private final String updated;

    private OrderJson(Order order) {
        this.order = order;
        this.created = time(order.createdAt());
        this.updated = order.updatedAt().equals(order.createdAt()) ? created : time(order.updatedAt());
    }

    static byte[] of(Order order) {
        OrderJson json = new OrderJson(order);
        json.identity();
        json.situation();
        json.money();
        json.people();
        json.lines();
        json.shipping();
        return json.body.bytes();
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    private void identity() {
        body.number("id", order.id())
                .text("admin_graphql_api_id", "gid://shopify/Order/" + order.id())
                .number("app_id", 580_111)
                .text("browser_ip", "203.0.113." + order.number() % 256)
                .text("cart_token", "hWN" + order.token().substring(6, 26))
                .nulls("client_details", "device_id", "landing_site_ref", "location_id", "user_id", "po_number")
                .flag("confirmed", true)
                .text("name", order.name())
                .number("number", 1 + order.number())
                .number("order_number", 1_001 + order.number())
                .text("token", order.token())
                .text("source_name", "web")
                .text("landing_site", "/products/linen-shirt?utm_source=newsletter&utm_medium=email")
                .text("order_status_url", "https://load.myshopify.com/orders/" + order.token() + "/authenticate");
    }

    private void situation() {
        body.text("created_at", created)
                .text("processed_at", created)
                .text("updated_at", updated)
                .nulls("cancelled_at", "cancel_reason", "closed_at", "fulfillment_status", "note")
                .text("financial_status", "paid")
                .empty("note_attributes")
                .texts("payment_gateway_names", "shopify_payments")
                .text("tags", "")
                .flag("test", false)
                .flag("buyer_accepts_marketing", false)
                .text("customer_locale", "en-US")
                .flag("tax_exempt", false)
                .flag("taxes_included", false);
    }

    private void money() {
        Basket basket = order.basket();
        long goods = basket.gross() - basket.discount();
        body.text("currency", "USD")
                .text("presentment_currency", "USD")
                .price("subtotal_price", goods)
                .money("total_discounts", basket.discount())
                .price("total_line_items_price", basket.gross())
                .money("total_price", basket.total())
                .money("total_tax", basket.tax())
                .bag("total_shipping_price_set", basket.shipping())
                .price("current_total_price", basket.total())
                .number("total_weight", 400L * basket.lines().size())
                .nulls("payment_terms", "current_total_duties_set");
        body.list("discount_codes", codes(), code -> body.text("code", code).text("type", "percentage"));
        taxes(basket.tax());
    }

    private List<String> codes() {
        return order.basket().discount() > 0 ? List.of("WELCOME10") : List.of();
    }

    private void taxes(long cents) {
        body.list("tax_lines", cents > 0 ? List.of(cents) : List.<Long>of(), tax -> {
            body.text("title", "State Tax").text("rate", "0.0825").price("price", tax);
            body.flag("channel_liable", false);
        });
    }

    private void people() {
        Shopper shopper = order.shopper();
        body.text("email", shopper.email())
                .text("contact_email", shopper.email())
                .text("phone", shopper.phone())
                .object("billing_address", unused -> address(shopper))
                .object("shipping_address", unused -> address(shopper))
                .object("customer", unused -> customer(shopper))
                .empty("fulfillments", "refunds");
    }

    private void customer(Shopper shopper) {
        body.number("id", shopper.id())
                .text("admin_graphql_api_id", "gid://shopify/Customer/" + shopper.id())
                .text("created_at", "2024-02-29T10:11:12-05:00")
                .text("updated_at", "2024-02-29T10:11:12-05:00")
                .text("first_name", shopper.firstName())
                .text("last_name", shopper.lastName())
                .text("state", "enabled")
                .nulls("note")
                .flag("verified_email", true)
                .flag("tax_exempt", false)
                .text("email", shopper.email())
                .text("phone", shopper.phone())
                .text("currency", "USD")
                .object("default_address", unused -> address(shopper));
    }

    private void address(Shopper shopper) {
        Place place = shopper.place();
        body.text("first_name", shopper.firstName())
                .text("last_name", shopper.lastName())
                .text("name", shopper.name())
                .nulls("company", "address2")
                .text("address1", shopper.street())
                .text("city", place.city())
                .text("province", place.province())
                .text("province_code", place.code())
                .text("zip", place.zip())
                .text("country", "United States")
                .text("country_code", "US")
                .text("phone", shopper.phone());
    }

    private void lines() {
        int[] place = {0};
        body.list("line_items", order.basket().lines(), line -> line(line, order.lineId(++place[0])));
    }

    private void line(Basket.Line line, long id) {
        Article article = line.article();
        body.number("id", id)
                .text("admin_graphql_api_id", "gid://shopify/LineItem/" + id)
                .number("quantity", line.quantity())
                .number("current_quantity", line.quantity())
                .number("fulfillable_quantity", line.quantity())
                .nulls("fulfillment_status")
                .flag("gift_card", false)
                .number("grams", 400)
                .text("name", article.title() + " - " + article.variant())
                .text("title", article.title())
                .text("variant_title", article.variant())
                .money("price", article.cents())
                .number("product_id", article.product())
                .number("variant_id", article.id())
                .text("sku", article.sku())
                .flag("requires_shipping", true)
                .flag("taxable", true)
                .empty("properties");
        taxes(line.tax());
        body.list(
                "discount_allocations",
                line.discount() > 0 ? List.of(line.discount()) : List.<Long>of(),
                discount -> body.price("amount", discount).number("discount_application_index", 0));
    }

    private void shipping() {
        long cost = order.basket().shipping();
        body.list(
                "shipping_lines",
                List.of(cost),
                cents -> body.number("id", order.lineId(0))
                        .text("title", cents > 0 ? "Standard" : "Free shipping")
                        .text("code", cents > 0 ? "standard" : "free")
                        .money("price", cents)
                        .price("discounted_price", cents)
                        .empty("tax_lines", "discount_allocations"));
    }
}
