package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AdminSearchTest {

    private static final ShopFixture SHOP = ShopFixture.withoutSubscriptions();
    private final AdminClient admin = new AdminClient(SHOP);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void nodesComeInTheOrderOfTheIdsAndUnknownOnesAreNull() {
        String one = admin.gid();
        String other = admin.gid();
        JsonNode nodes = admin.ask(
                        "{ nodes(ids: [\"%s\", \"gid://shopify/Order/1\", \"%s\"]) { __typename id ... on Order { test } } }"
                                .formatted(other, one))
                .at("/data/nodes");
        assertEquals(other, nodes.at("/0/id").textValue());
        assertTrue(nodes.get(1).isNull());
        assertEquals(one, nodes.at("/2/id").textValue());
        assertEquals("Order", nodes.at("/2/__typename").textValue());
        assertTrue(nodes.at("/2/test").isBoolean());
    }

    @Test
    void anOrderIsFoundByItsUniqueMetafield() {
        admin.ask("mutation { metafieldDefinitionCreate(definition: {name: \"N\", ownerType: ORDER, namespace: \"erp\","
                + " key: \"number\", type: \"id\"}) { userErrors { message } } }");
        String order = admin.gid();
        admin.ask("mutation { metafieldsSet(metafields: [{ownerId: \"%s\", namespace: \"erp\", key: \"number\","
                        .formatted(order)
                + " value: \"SO-77\"}, {ownerId: \"%s\", namespace: \"erp\", key: \"note\", type: \"string\", value: \"x\"}])"
                        .formatted(order)
                + " { userErrors { message } } }");
        JsonNode data = admin.ask(
                        "{ found: orderByIdentifier(identifier: {customId: {namespace: \"erp\", key: \"number\", value: \"SO-77\"}})"
                                + " { id metafields(first: 5, keys: [\"erp.number\"]) { nodes { key value type } } }"
                                + " none: orderByIdentifier(identifier: {customId: {namespace: \"erp\", key: \"number\", value: \"?\"}}) { id }"
                                + " metafieldDefinitions(ownerType: ORDER, namespace: \"erp\", first: 9) { nodes { key name type { name } } } }")
                .get("data");
        assertEquals(order, data.at("/found/id").textValue());
        assertEquals(1, data.at("/found/metafields/nodes").size());
        assertEquals("id", data.at("/found/metafields/nodes/0/type").textValue());
        assertTrue(data.get("none").isNull());
        assertEquals("number", data.at("/metafieldDefinitions/nodes/0/key").textValue());
    }

    @Test
    void pagesGoForwardsBackwardsAndInReverse() {
        String tag = "{\"tags\":[\"paged\"]}";
        List<String> ids = List.of(placed(tag), placed(tag), placed(tag), placed(tag));
        JsonNode last = orders("last: 2, query: \"tag:paged\"");
        assertEquals(ids.subList(2, 4), last.get("nodes").findValuesAsText("id"));
        assertTrue(last.at("/pageInfo/hasPreviousPage").booleanValue());
        assertFalse(last.at("/pageInfo/hasNextPage").booleanValue());
        JsonNode before = orders("last: 5, query: \"tag:paged\", before: " + last.at("/pageInfo/startCursor"));
        assertEquals(ids.subList(0, 2), before.get("nodes").findValuesAsText("id"));
        JsonNode reversed = orders("first: 1, reverse: true, query: \"tag:paged\"");
        assertEquals(ids.get(3), reversed.at("/nodes/0/id").textValue());
        JsonNode next =
                orders("first: 9, reverse: true, query: \"tag:paged\", after: " + reversed.at("/pageInfo/endCursor"));
        assertEquals(ids.subList(0, 3).reversed(), next.get("nodes").findValuesAsText("id"));
    }

    @Test
    void anOrderChangedSinceTheLastSweepComesLast() {
        String early = placed("{\"tags\":[\"swept\"]}");
        String late = placed("{\"tags\":[\"swept\"]}");
        SHOP.put("/_faults", "{\"equalUpdatedAtRate\":0}");
        SHOP.post("/_shop/orders/" + number(early) + "/edit", "{\"note\":\"x\"}");
        JsonNode page =
                orders("first: 9, sortKey: UPDATED_AT, query: \"tag:swept updated_at:>='2026-01-01T00:00:00Z'\"");
        assertEquals(2, page.get("nodes").size());
        List<String> times = page.get("nodes").findValuesAsText("updatedAt");
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(page.get("nodes").findValuesAsText("id").containsAll(List.of(early, late)));
    }

    @Test
    void aPageWithoutASizeIsRefusedLikeATooLargeOne() {
        JsonNode missing = admin.ask("{ orders(query: \"\") { nodes { id } } }");
        assertEquals("BAD_REQUEST", AdminClient.code(missing));
        assertEquals(1, missing.get("errors").size());
        assertEquals("orders", missing.at("/errors/0/path/0").textValue());
        assertEquals("BAD_REQUEST", AdminClient.code(admin.ask("{ orders(first: 251) { nodes { id } } }")));
    }

    @Test
    void manyLinesComeInPages() {
        StringBuilder lines = new StringBuilder("{\"sku\":\"HB-1001\"}");
        for (int i = 1; i < 60; i++) {
            lines.append(",{\"sku\":\"HB-10%02d\"}".formatted(i % 20 + 1));
        }
        String order = placed("{\"lines\":[" + lines + "]}");
        JsonNode first = lines(order, "null");
        JsonNode second = lines(order, first.at("/pageInfo/endCursor").toString());
        assertEquals(40, first.get("nodes").size());
        assertEquals(20, second.get("nodes").size());
        assertFalse(second.at("/pageInfo/hasNextPage").booleanValue());
    }

    private JsonNode lines(String order, String after) {
        return admin.ask(
                        "{ order(id: \"%s\") { lineItems(first: 40, after: %s) { nodes { id } pageInfo { hasNextPage endCursor } } } }"
                                .formatted(order, after))
                .at("/data/order/lineItems");
    }

    private JsonNode orders(String arguments) {
        return admin.ask(
                        "{ orders(%s) { nodes { id updatedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                                .formatted(arguments))
                .at("/data/orders");
    }

    private static String placed(String wish) {
        return SHOP.post("/_shop/orders", wish)
                .json()
                .get("admin_graphql_api_id")
                .textValue();
    }

    private static String number(String gid) {
        return gid.substring(gid.lastIndexOf('/') + 1);
    }
}
