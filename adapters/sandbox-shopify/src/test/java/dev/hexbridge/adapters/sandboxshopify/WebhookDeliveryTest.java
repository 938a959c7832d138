package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.Receiver.Arrival;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookDeliveryTest {

    private final ShopFixture shop = ShopFixture.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPlacedOrderArrivesSignedOverItsRawBytes() throws GeneralSecurityException {
        shop.post("/_shop/orders", "{\"note\":\"für Zoë 🎂\"}");
        Arrival created = shop.receiver.next("orders/create");
        assertEquals(Signature.hmac(created.body().getBytes()), created.hmac());
        assertEquals("für Zoë 🎂", created.json().get("note").textValue());
        assertEquals("sandbox.myshopify.com", created.headers().get("X-Shopify-Shop-Domain"));
        assertEquals("2026-10", created.headers().get("X-Shopify-API-Version"));
        assertTrue(created.headers().contains("X-Shopify-Triggered-At"));
    }

    @Test
    void theDeliveriesOfOneActionShareTheEventIdButNotTheWebhookId() {
        shop.post("/_shop/orders", "{\"customer\":\"new\",\"paid\":true}");
        List<Arrival> arrivals = shop.receiver.next(4);
        Set<String> topics = new HashSet<>();
        Set<String> webhookIds = new HashSet<>();
        Set<String> eventIds = new HashSet<>();
        for (Arrival arrival : arrivals) {
            topics.add(arrival.topic());
            webhookIds.add(arrival.webhookId());
            eventIds.add(String.valueOf(arrival.headers().get("X-Shopify-Event-Id")));
        }
        assertEquals(Set.of("customers/create", "order_transactions/create", "orders/create", "orders/paid"), topics);
        assertEquals(4, webhookIds.size());
        assertEquals(1, eventIds.size());
    }

    @Test
    void anOrderIsPlacedAsWished() {
        shop.post("/_shop/orders", """
                {"lines":[{"sku":"A-1","title":"Thing","quantity":3,"price":"9.99","discount":"1.00"}],
                 "shipping":{"title":"Express","price":"12.50"},"taxRate":"0.19","taxesIncluded":false,
                 "currency":"EUR","presentmentCurrency":"EUR","email":"zoe@example.com","country":"DE",
                 "customer":"guest","test":true,"tags":["vip","gift"],"gateway":"paypal","paid":false}""");
        JsonNode order = shop.receiver.next("orders/create").json();
        assertEquals("28.97", order.get("subtotal_price").textValue());
        assertEquals("7.88", order.get("total_tax").textValue());
        assertEquals("49.35", order.get("total_price").textValue());
        assertEquals("zoe@example.com", order.get("email").textValue());
        assertTrue(order.get("customer").isNull());
        assertTrue(order.get("test").booleanValue());
        assertEquals("vip, gift", order.get("tags").textValue());
        assertEquals("pending", order.get("financial_status").textValue());
        assertEquals("paypal", order.at("/payment_gateway_names/0").textValue());
        assertEquals("DE", order.at("/shipping_address/country_code").textValue());
    }

    @Test
    void aFaultyWishIsRefusedWithAllItsFaults() {
        JsonNode faults = shop.post(
                        "/_shop/orders", "{\"currency\":\"XXY\",\"colour\":1,\"lines\":[{\"quantity\":-1}]}")
                .json()
                .get("faults");
        assertEquals(3, faults.size(), faults::toString);
    }

    @Test
    void anEditedLineIsAnnouncedAsUpdatedInFullAndAsEditedInBrief() {
        JsonNode order = shop.post("/_shop/orders", "{\"lines\":[{\"sku\":\"HB-1001\",\"quantity\":3}]}")
                .json();
        long line = order.at("/line_items/0/id").longValue();
        String edit = "{\"lines\":[{\"id\":%d,\"quantity\":1}],\"addLines\":[{\"sku\":\"HB-1002\"}]}".formatted(line);
        shop.post("/_shop/orders/" + order.get("id") + "/edit", edit);
        JsonNode updated = shop.receiver.next("orders/updated").json();
        JsonNode edited = shop.receiver.next("orders/edited").json().get("order_edit");
        assertEquals(3, updated.at("/line_items/0/quantity").intValue());
        assertEquals(1, updated.at("/line_items/0/current_quantity").intValue());
        assertEquals(2, updated.get("line_items").size());
        assertEquals(order.get("id"), edited.get("order_id"));
        assertEquals(line, edited.at("/line_items/removals/0/id").longValue());
        assertEquals(2, edited.at("/line_items/removals/0/delta").intValue());
        assertEquals(1, edited.at("/line_items/additions/0/delta").intValue());
    }

    @Test
    void anEditOfALineThatIsNotThereIsRefused() {
        JsonNode order = shop.post("/_shop/orders", "{}").json();
        String edit = "{\"note\":\"half\",\"lines\":[{\"id\":1,\"quantity\":1}]}";
        assertEquals(
                404,
                shop.post("/_shop/orders/" + order.get("id") + "/edit", edit).status());
        JsonNode after = shop.get("/_shop/orders/" + order.get("id")).json();
        assertEquals(order, after);
    }

    @Test
    void aPaymentThatComesLaterIsAnnouncedAsPaid() {
        JsonNode order = shop.post("/_shop/orders", "{\"paid\":false}").json();
        shop.post("/_shop/orders/" + order.get("id") + "/edit", "{\"paid\":true}");
        JsonNode paid = shop.receiver.next("orders/paid").json();
        assertEquals("paid", paid.get("financial_status").textValue());
        assertEquals("0.00", paid.get("total_outstanding").textValue());
    }

    @Test
    void aCancelledOrderKeepsItsTotalAndOwesNothing() {
        JsonNode order = shop.post("/_shop/orders", "{\"paid\":true}").json();
        shop.post("/_shop/orders/" + order.get("id") + "/cancel", "{\"reason\":\"fraud\"}");
        JsonNode cancelled = shop.receiver.next("orders/cancelled").json();
        assertEquals("fraud", cancelled.get("cancel_reason").textValue());
        assertEquals(order.get("total_price"), cancelled.get("total_price"));
        assertEquals("0.00", cancelled.get("current_total_price").textValue());
        assertEquals("refunded", cancelled.get("financial_status").textValue());
        assertEquals(
                404,
                shop.post("/_shop/orders/" + order.get("id") + "/cancel", "").status());
    }

    @Test
    void theShopperPlacesAsManyOrdersAsToldAndGoesHome() {
        Waits.on(shop.shop.startShopper(new ShopperSettings(60_000, 5, 40, 0, 0)));
        Set<Long> ids = new HashSet<>();
        while (ids.size() < 40) {
            ids.add(shop.receiver.next("orders/create").json().get("id").longValue());
        }
        assertFalse(shop.post("/_shop/shopper", "{\"ordersPerMinute\":60000,\"maxOrders\":0}")
                .json()
                .isMissingNode());
    }

    @Test
    void theShopperOfTheControlRouteChangesItsMindNowAndThen() {
        shop.post("/_shop/shopper", "{\"ordersPerMinute\":12000}");
        shop.receiver.next("orders/updated");
        assertFalse(shop.delete("/_shop/shopper").json().get("shopping").booleanValue());
    }
}
