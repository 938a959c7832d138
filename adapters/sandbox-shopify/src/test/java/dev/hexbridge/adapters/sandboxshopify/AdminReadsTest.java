package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminReadsTest {

    private final ShopFixture shop = ShopFixture.withoutSubscriptions();
    private final AdminClient admin = new AdminClient(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anAppFindsOutWhichShopItIsInstalledIn() {
        JsonNode data = admin.ask(
                        "{ shop { name myshopifyDomain currencyCode taxesIncluded plan { shopifyPlus } }"
                                + " currentAppInstallation { accessScopes { handle } } publicApiVersions { handle supported } }")
                .get("data");
        assertEquals("sandbox.myshopify.com", data.at("/shop/myshopifyDomain").textValue());
        assertEquals("USD", data.at("/shop/currencyCode").textValue());
        assertEquals("2026-01", data.at("/publicApiVersions/0/handle").textValue());
        List<String> scopes = data.at("/currentAppInstallation/accessScopes").findValuesAsText("handle");
        assertTrue(scopes.contains("read_orders"), scopes::toString);
    }

    @Test
    void anOrderIsReadThroughAliasesVariablesAndFragments() {
        JsonNode placed = shop.post("/_shop/orders", """
                        {"lines":[{"sku":"HB-1001","quantity":2,"price":"27.50"},{"sku":"HB-1002","price":"1.00"}],
                         "shipping":{"price":"0"},"taxRate":"0","presentmentCurrency":"USD","customer":"new"}""").json();
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        variables.put("id", placed.get("admin_graphql_api_id").textValue());
        JsonNode answer = admin.ask("""
                query Read($id: ID!, $lines: Int = 1) {
                  order(id: $id) {
                    number: legacyResourceId
                    total: totalPriceSet { ...Bag }
                    customer { defaultEmailAddress { emailAddress } }
                    lineItems(first: $lines) { nodes { ...L } pageInfo { hasNextPage endCursor } }
                    ... on Order { taxesIncluded @skip(if: true) test }
                    purchasingEntity { __typename }
                  }
                }
                fragment L on LineItem { sku quantity originalTotalSet { ...Bag } }
                fragment Bag on MoneyBag { shopMoney { amount currencyCode } }""", variables);
        JsonNode order = answer.at("/data/order");
        assertEquals(placed.get("id").asText(), order.get("number").textValue());
        assertEquals("56.0", order.at("/total/shopMoney/amount").textValue());
        assertEquals(placed.get("email"), order.at("/customer/defaultEmailAddress/emailAddress"));
        assertEquals(1, order.at("/lineItems/nodes").size());
        assertEquals(
                "55.0",
                order.at("/lineItems/nodes/0/originalTotalSet/shopMoney/amount").textValue());
        assertTrue(order.at("/lineItems/pageInfo/hasNextPage").booleanValue());
        assertFalse(order.has("taxesIncluded"));
        assertFalse(answer.has("errors"), answer::toString);
    }

    @Test
    void theDiscountsOfAnOrderTellTheirKinds() {
        JsonNode placed = shop.post("/_shop/orders", "{\"lines\":[{\"sku\":\"HB-1003\",\"discount\":\"0.50\"}]}")
                .json();
        JsonNode application = admin.ask(
                        "{ order(id: \"%s\") { discountApplications(first: 5) { nodes { __typename index targetSelection"
                                        .formatted(placed.get("admin_graphql_api_id")
                                                .textValue())
                                + " value { __typename ... on MoneyV2 { amount } ... on PricingPercentageValue { percentage } }"
                                + " ... on DiscountCodeApplication { code } ... on ManualDiscountApplication { title } } } } }")
                .at("/data/order/discountApplications/nodes/0");
        assertEquals("ManualDiscountApplication", application.get("__typename").textValue());
        assertEquals("EXPLICIT", application.get("targetSelection").textValue());
        assertEquals("0.5", application.at("/value/amount").textValue());
        assertEquals("Goodwill", application.get("title").textValue());
        assertFalse(application.has("code"));
    }

    @Test
    void anUnknownFieldIsRefusedBeforeAnythingIsExecuted() {
        JsonNode answer = admin.ask("query Q { shop { name colour } }");
        assertFalse(answer.has("data"));
        JsonNode error = answer.at("/errors/0");
        assertEquals(
                "Field 'colour' doesn't exist on type 'Shop'",
                error.get("message").textValue());
        assertEquals("undefinedField", error.at("/extensions/code").textValue());
        assertEquals("[\"query Q\",\"shop\",\"colour\"]", error.get("path").toString());
    }

    @Test
    void mistakesOfEveryKindAreTopLevelErrors() {
        assertEquals(
                "argumentNotAccepted",
                AdminClient.code(admin.ask("{ shop { id } order(id: \"x\", colour: 1) { id } }")));
        assertEquals("missingRequiredArguments", AdminClient.code(admin.ask("{ order { id } }")));
        assertEquals("selectionMismatch", AdminClient.code(admin.ask("{ shop }")));
        assertEquals("cannotSpreadFragment", AdminClient.code(admin.ask("{ shop { ... on Order { id } } }")));
        assertEquals("useAndDefineFragment", AdminClient.code(admin.ask("{ shop { ...Gone } }")));
        assertEquals("infiniteLoop", AdminClient.code(admin.ask("{ shop { ...A } } fragment A on Shop { ...A }")));
        assertEquals("INVALID_VARIABLE", AdminClient.code(admin.ask("query($id: ID!) { order(id: $id) { id } }")));
        assertEquals("PARSE_ERROR", AdminClient.code(admin.ask("{ shop { id }")));
    }

    @Test
    void ordersArePagedByTheirLastChange() {
        Set<String> placed = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            placed.add(shop.post("/_shop/orders", "{}")
                    .json()
                    .get("admin_graphql_api_id")
                    .textValue());
        }
        List<String> read = new ArrayList<>();
        String after = "null";
        boolean more = true;
        while (more) {
            JsonNode page = admin.ask(
                            "{ orders(first: 3, after: %s, sortKey: UPDATED_AT, query: \"updated_at:>='2020-01-01T00:00:00Z'\")"
                                            .formatted(after)
                                    + " { nodes { id updatedAt } pageInfo { hasNextPage endCursor } } }")
                    .at("/data/orders");
            read.addAll(page.get("nodes").findValuesAsText("id"));
            more = page.at("/pageInfo/hasNextPage").booleanValue();
            after = page.at("/pageInfo/endCursor").toString();
        }
        assertEquals(7, read.size());
        assertEquals(placed, new HashSet<>(read));
        assertEquals(
                0,
                admin.ask("{ orders(first: 3, query: \"updated_at:>'2199-01-01T00:00:00Z'\") { nodes { id } } }")
                        .at("/data/orders/nodes")
                        .size());
    }
}
