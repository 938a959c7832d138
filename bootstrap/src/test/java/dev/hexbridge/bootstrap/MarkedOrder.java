package dev.hexbridge.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** An order of somebody whose every trace is easily found. */
final class MarkedOrder {

    /** What must be found nowhere but where people are meant to stand. */
    static final List<String> MARKERS = List.of("Zyxwvu", "zyxwvu", "zyx@", "Qwertymarker", "5550199", "Markerstrasse");

    /** An item number that the ERP does not know, and repeats when it says so. */
    static final String SKU = "MARKER-Zyxwvu";

    private MarkedOrder() {}

    static byte[] of(String id, String sku) {
        return """
                {"id":%1$s,"admin_graphql_api_id":"gid://shopify/Order/%1$s","name":"#%1$s","order_number":%1$s,"test":false,
                 "currency":"USD","presentment_currency":"USD","taxes_included":false,"financial_status":"paid",
                 "fulfillment_status":null,"created_at":"2026-11-20T10:00:00-05:00","updated_at":"2026-11-20T10:00:00-05:00",
                 "processed_at":"2026-11-20T10:00:00-05:00","cancelled_at":null,"closed_at":null,
                 "email":"zyxwvu.marker@example.com","phone":"+12125550199","total_price":"9.99",
                 "current_total_price":"9.99","subtotal_price":"9.99","total_tax":"0.00","total_discounts":"0.00",
                 "total_tip_received":"0.00","tags":"","note":"for Qwertymarker","note_attributes":[],
                 "payment_gateway_names":["shopify_payments"],"discount_applications":[],"tax_lines":[],
                 "customer":{"id":9%1$s,"first_name":"Zyxwvu","last_name":"Qwertymarker","email":"zyxwvu.marker@example.com"},
                 "shipping_address":{"first_name":"Zyxwvu","last_name":"Qwertymarker","address1":"Markerstrasse 1",
                   "city":"Springfield","zip":"12345","country_code":"US","province_code":"IL","phone":"+12125550199"},
                 "line_items":[{"id":%1$s1,"sku":"%2$s","title":"Kettle","quantity":1,"current_quantity":1,
                   "price":"9.99","total_discount":"0.00","discount_allocations":[],"tax_lines":[],"properties":[],
                   "gift_card":false,"requires_shipping":true,"product_id":1,"variant_id":2}],
                 "shipping_lines":[],"refunds":[],"fulfillments":[]}""".formatted(id, sku).getBytes(StandardCharsets.UTF_8);
    }
}
