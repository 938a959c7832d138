package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.Receiver.Arrival;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people in the shop do to orders and to the app. */
class MerchantTest {

    private final ShopFixture shop = ShopFixture.open();
    private final AdminClient admin = new AdminClient(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aLineMayGetAnotherPriceAndADiscountAndItsTaxFollows() {
        JsonNode order = shop.post(
                        "/_shop/orders",
                        "{\"lines\":[{\"sku\":\"HB-1001\",\"quantity\":2,\"price\":\"50.00\"}],\"shipping\":{\"price\":\"0\"},"
                                + "\"taxRate\":\"0.10\",\"taxesIncluded\":false,\"presentmentCurrency\":\"USD\"}")
                .json();
        String edit = "{\"lines\":[{\"id\":%s,\"price\":\"40.00\",\"discount\":\"5.00\"}]}"
                .formatted(order.at("/line_items/0/id"));
        shop.post(path(order) + "/edit", edit);
        JsonNode updated = shop.receiver.next("orders/updated").json();
        assertEquals("75.00", updated.get("current_subtotal_price").textValue());
        assertEquals("7.50", updated.get("current_total_tax").textValue());
        assertEquals("82.50", updated.get("current_total_price").textValue());
        JsonNode edited = shop.receiver.next("orders/edited").json().get("order_edit");
        assertEquals(0, edited.at("/line_items/additions").size());
        JsonNode read = admin.ask("{ order(id: %s) { edited currentTotalPriceSet { shopMoney { amount } } } }"
                        .formatted(order.get("admin_graphql_api_id")))
                .at("/data/order");
        assertTrue(read.get("edited").booleanValue());
        assertEquals("82.5", read.at("/currentTotalPriceSet/shopMoney/amount").textValue());
    }

    @Test
    void twoEditsWithinOneSecondHaveOneTime() {
        JsonNode order = placed();
        shop.put("/_faults", "{\"equalUpdatedAtRate\":1}");
        shop.post(path(order) + "/edit", "{\"note\":\"one\"}");
        shop.post(path(order) + "/edit", "{\"note\":\"two\"}");
        JsonNode one = shop.receiver.next("orders/updated").json();
        JsonNode two = shop.receiver.next("orders/updated").json();
        assertEquals(one.get("updated_at"), two.get("updated_at"));
        assertNotEquals(one.get("note"), two.get("note"));
    }

    @Test
    void aCancellationHasAReasonThatShopifyKnows() {
        JsonNode order = placed();
        assertEquals(
                400, shop.post(path(order) + "/cancel", "{\"reason\":\"mood\"}").status());
        assertEquals(
                200,
                shop.post(path(order) + "/cancel", "{\"reason\":\"staff\"}").status());
        JsonNode read = admin.ask(
                "{ order(id: %s) { cancelReason cancelledAt } }".formatted(order.get("admin_graphql_api_id")));
        assertEquals("STAFF", read.at("/data/order/cancelReason").textValue());
    }

    @Test
    void aLostWebhookNeverArrivesAndItsNeighbourDoes() {
        JsonNode order = placed();
        shop.put("/_faults", "{\"lostWebhooks\":{\"nextN\":1}}");
        shop.post(path(order) + "/edit", "{\"note\":\"lost\"}");
        shop.post(path(order) + "/edit", "{\"note\":\"found\"}");
        Arrival arrived = shop.receiver.next("orders/updated");
        assertEquals("found", arrived.json().get("note").textValue());
        assertTrue(shop.get("/_ledger/deliveries")
                .json()
                .get("deliveries")
                .findValuesAsText("status")
                .contains("lost"));
    }

    @Test
    void anUninstalledAppGetsOneLastWebhookAndNothingElse() {
        String form = "grant_type=client_credentials&client_id=client&client_secret=client+secret";
        String token = admin.token(form).json().get("access_token").textValue();
        shop.post("/_shop/uninstall", "");
        assertEquals(
                "sandbox.myshopify.com",
                shop.receiver
                        .next("app/uninstalled")
                        .json()
                        .get("myshopify_domain")
                        .textValue());
        assertEquals(401, admin.with(token, "2026-10").status());
        assertEquals(401, admin.with(ShopFixture.TOKEN, "2026-10").status());
        assertEquals("app_not_installed", admin.token(form).json().get("error").textValue());
        assertEquals(
                0, shop.get("/_shop/subscriptions").json().get("subscriptions").size());
        shop.post("/_shop/install", "");
        assertEquals(200, admin.with(ShopFixture.TOKEN, "2026-10").status());
        assertEquals(401, admin.with(token, "2026-10").status());
    }

    @Test
    void twoShopsLiveSideBySide() {
        SandboxShopifyAdapter second = Waits.on(
                SandboxShopifyAdapter.start(shop.vertx, ShopFixture.settings().ofDomain("second.myshopify.com")));
        Waits.on(second.subscribe(shop.receiver.url()));
        Waits.on(second.startShopper(new ShopperSettings(60_000, 7, 1, 0, 0)));
        Arrival created = shop.receiver.next("orders/create");
        assertEquals("second.myshopify.com", created.headers().get("X-Shopify-Shop-Domain"));
        assertEquals(
                0,
                admin.ask("{ orders(first: 5) { nodes { id } } }")
                        .at("/data/orders/nodes")
                        .size());
        Waits.on(second.close());
    }

    private JsonNode placed() {
        JsonNode order = shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}")
                .json();
        shop.receiver.next("orders/create");
        return order;
    }

    private static String path(JsonNode order) {
        return "/_shop/orders/" + order.get("id");
    }
}
