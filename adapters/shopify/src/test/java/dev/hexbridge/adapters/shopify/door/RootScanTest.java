package dev.hexbridge.adapters.shopify.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "orders/create | {\"id\":123} | order 123",
                "orders/create | {\"id\":\"123\"} | order 123",
                "orders/create | {\"id\":\"gid://shopify/Order/123\"} | order 123",
                "orders/create | {\"admin_graphql_api_id\":\"gid://shopify/Order/9\",\"id\":123} | order 123",
                "orders/create | {\"line_items\":[{\"id\":7}],\"id\":123} | order 123",
                "orders/create | {\"id\":9007199254740993} | order 9007199254740993",
                "orders/create | {\"id\":123456789012345678901234567890} | order 123456789012345678901234567890",
                "orders/create | {\"id\":820982911946154500,\"x\":{\"admin_graphql_api_id\":\"gid://a/B/1\"},"
                        + "\"admin_graphql_api_id\":\"gid://shopify/Order/820982911946154508\"} | order"
                        + " 820982911946154508",
                "orders/create | {\"admin_graphql_api_id\":\"gid://shopify/Order/820982911946154508\","
                        + "\"id\":820982911946154500} | order 820982911946154508",
                "orders/create | {\"id\":1e3} | nothing",
                "orders/create | {\"id\":-5} | nothing",
                "orders/create | {\"id\":null} | nothing",
                "orders/create | {\"id\":{\"id\":5}} | nothing",
                "orders/create | [{\"id\":5}] | nothing",
                "orders/create | {\"id\": | nothing",
                "orders/create | nonsense | nothing",
                "orders/delete | {\"id\":123} | order 123",
                "orders/edited | {\"order_edit\":{\"id\":1,\"line_items\":{\"id\":3},\"order_id\":2}} | order 2",
                "refunds/create | {\"id\":1,\"order_id\":2} | order 2",
                "order_transactions/create | {\"id\":1,\"order_id\":2} | order 2",
                "fulfillments/create | {\"id\":1,\"order_id\":2} | order 2",
                "fulfillment_orders/moved | {\"fulfillment_order\":{\"id\":\"gid://shopify/FulfillmentOrder/1\"}} | nothing",
                "fulfillment_orders/split | {\"fulfillment_order\":{\"id\":\"x\",\"order_id\":2}} | order 2",
                "returns/approve | {\"id\":1,\"order\":{\"admin_graphql_api_id\":\"x\",\"id\":2}} | order 2",
                "returns/close | {\"id\":1,\"order\":null,\"order_id\":2} | order 2",
                "customers/update | {\"id\":5} | customer 5",
                "customers/redact | {\"shop_id\":1,\"customer\":{\"id\":5}} | customer 5",
                "customers/merge | {\"admin_graphql_api_customer_kept_id\":\"gid://shopify/Customer/5\"} | customer 5",
                "products/update | {\"id\":6} | product 6",
                "inventory_items/update | {\"id\":7} | inventory 7",
                "inventory_levels/update | {\"inventory_item_id\":7,\"location_id\":1} | inventory 7",
                "companies/create | {\"admin_graphql_api_id\":\"gid://shopify/Company/8\"} | company 8",
                "shop/update | {\"id\":9} | shop 9",
                "app/scopes_update | {\"id\":1,\"shop_id\":\"gid://shopify/Shop/9\"} | shop 9",
                "draft_orders/create | {\"id\":1} | nothing",
                "weather/changed | {\"id\":1} | nothing",
            })
    void theRootIsToldByTopicAndBody(String topic, String body, String expected) {
        assertEquals(expected, scan(topic, body));
    }

    @Test
    void itStopsAtTheFirstMatch() {
        assertEquals("order 5", scan("orders/create", "{\"id\":5,\"rest\": this is no JSON at all"));
    }

    @Test
    void depthIsBounded() {
        assertEquals(
                "nothing", scan("orders/create", "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",\"id\":5}"));
        assertEquals("nothing", scan("orders/edited", "{\"order_edit\":".repeat(10_000)));
    }

    private static String scan(String topic, String body) {
        Optional<RootScan.Found> found = RootScan.root(topic, body.getBytes(StandardCharsets.UTF_8));
        return found.map(root -> root.kind().token() + " " + root.id()).orElse("nothing");
    }
}
