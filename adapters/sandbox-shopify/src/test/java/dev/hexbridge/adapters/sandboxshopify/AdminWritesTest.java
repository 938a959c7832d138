package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminWritesTest {

    private static final String METAFIELDS_SET = """
            mutation Set($fields: [MetafieldsSetInput!]!) {
              metafieldsSet(metafields: $fields) {
                metafields { namespace key value compareDigest }
                userErrors { code field message elementIndex }
              }
            }""";

    private final ShopFixture shop = ShopFixture.withoutSubscriptions();
    private final AdminClient admin = new AdminClient(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void metafieldsAreSetAllOrNoneAndComparedByDigest() {
        String order = admin.gid();
        JsonNode first = set(field(order, "sales_id", "SO-1")).at("/data/metafieldsSet/metafields/0");
        ObjectNode stale = field(order, "sales_id", "SO-2").put("compareDigest", "0000");
        JsonNode refused = set(field(order, "other", "x"), stale).at("/data/metafieldsSet");
        assertEquals("STALE_OBJECT", refused.at("/userErrors/0/code").textValue());
        assertEquals(1, refused.at("/userErrors/0/elementIndex").intValue());
        ObjectNode fresh = field(order, "sales_id", "SO-2")
                .put("compareDigest", first.get("compareDigest").textValue());
        assertEquals(0, set(fresh).at("/data/metafieldsSet/userErrors").size());
        JsonNode read = admin.ask("{ order(id: \"%s\") { metafield(namespace: \"erp\", key: \"sales_id\") { value }"
                                .formatted(order)
                        + " metafields(first: 5, namespace: \"erp\") { nodes { key } } } }")
                .at("/data/order");
        assertEquals("SO-2", read.at("/metafield/value").textValue());
        assertEquals(1, read.at("/metafields/nodes").size());
    }

    @Test
    void anIdMetafieldIsUniqueInTheShop() {
        String create = "mutation { metafieldDefinitionCreate(definition: {name: \"Sales id\", ownerType: ORDER,"
                + " namespace: \"erp\", key: \"sales_id\", type: \"id\"})"
                + " { createdDefinition { type { name } } userErrors { code message } } }";
        assertEquals(
                "id",
                admin.ask(create)
                        .at("/data/metafieldDefinitionCreate/createdDefinition/type/name")
                        .textValue());
        assertEquals(
                "TAKEN",
                admin.ask(create)
                        .at("/data/metafieldDefinitionCreate/userErrors/0/code")
                        .textValue());
        set(field(admin.gid(), "sales_id", "SO-1").put("type", "id"));
        assertEquals(
                "INVALID_TYPE",
                set(field(admin.gid(), "sales_id", "SO-2"))
                        .at("/data/metafieldsSet/userErrors/0/code")
                        .textValue());
        assertEquals(
                "TAKEN",
                set(field(admin.gid(), "sales_id", "SO-1").putNull("type"))
                        .at("/data/metafieldsSet/userErrors/0/code")
                        .textValue());
    }

    @Test
    void everyAppliedWriteIsInTheLedgerInOrder() {
        String order = admin.gid();
        set(field(order, "sales_id", "SO-1"));
        JsonNode tagged = admin.addTags(order, "in-erp").json();
        assertEquals("in-erp", tagged.at("/data/tagsAdd/node/tags/0").textValue());
        admin.addTags("gid://shopify/Order/1", "nowhere").json();
        JsonNode writes = shop.get("/_ledger").json().get("writes");
        assertEquals(List.of("metafieldsSet", "tagsAdd"), writes.findValuesAsText("entitySet"));
        assertEquals(order, writes.at("/1/key").textValue());
        assertEquals("admin-token", writes.at("/1/principal").textValue());
        assertEquals(1, shop.get("/_ledger?since=1").json().get("writes").size());
        assertEquals(
                0,
                shop.get("/_ledger?since=2199-01-01T00:00:00Z")
                        .json()
                        .get("writes")
                        .size());
        shop.delete("/_ledger");
        assertEquals(0, shop.get("/_ledger").json().get("writes").size());
    }

    @Test
    void tagsWrittenByTheAppComeBackAsAnUpdateOfTheOrder() {
        String order = admin.gid();
        Waits.on(shop.shop.subscribe(shop.receiver.url()));
        admin.addTags(order, "in-erp").json();
        assertEquals(
                "in-erp",
                shop.receiver.next("orders/updated").json().get("tags").textValue());
    }

    @Test
    void subscriptionsAreCreatedListedAndDeleted() {
        String create = "mutation { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: {uri: \"%s\"})"
                        .formatted(shop.receiver.url())
                + " { webhookSubscription { id topic uri } userErrors { field message } } }";
        JsonNode made = admin.ask(create).at("/data/webhookSubscriptionCreate/webhookSubscription");
        assertEquals("ORDERS_CREATE", made.get("topic").textValue());
        assertEquals(
                1,
                admin.ask(create)
                        .at("/data/webhookSubscriptionCreate/userErrors")
                        .size());
        shop.post("/_shop/orders", "");
        assertEquals("orders/create", shop.receiver.next().topic());
        String list = "{ webhookSubscriptions(first: 10) { nodes { id apiVersion { handle } } } }";
        assertEquals(1, admin.ask(list).at("/data/webhookSubscriptions/nodes").size());
        String delete =
                "mutation { webhookSubscriptionDelete(id: %s) { deletedWebhookSubscriptionId userErrors { message } } }"
                        .formatted(made.get("id"));
        assertEquals(
                made.get("id"), admin.ask(delete).at("/data/webhookSubscriptionDelete/deletedWebhookSubscriptionId"));
        assertEquals(0, admin.ask(list).at("/data/webhookSubscriptions/nodes").size());
    }

    @Test
    void aMetafieldWrittenByTheAppComesBackAsAnUpdateUnlessTheKnobSaysOtherwise() {
        String order = admin.gid();
        Waits.on(shop.shop.subscribe(shop.receiver.url()));
        set(field(order, "sales_id", "SO-1"), field(order, "other", "x"));
        assertEquals(
                order,
                shop.receiver
                        .next("orders/updated")
                        .json()
                        .get("admin_graphql_api_id")
                        .textValue());
        shop.put("/_faults", "{\"echoMetafieldWrites\":false}");
        set(field(order, "sales_id", "SO-2"));
        admin.addTags(order, "after").json();
        assertEquals(
                "after", shop.receiver.next("orders/updated").json().get("tags").textValue());
    }

    @Test
    void noMoreThanTwentyFiveMetafieldsAreTakenAtOnce() {
        ObjectNode one = field(admin.gid(), "k", "v");
        JsonNode refused = set(Collections.nCopies(26, one).toArray(ObjectNode[]::new));
        assertEquals(
                "LESS_THAN_OR_EQUAL_TO",
                refused.at("/data/metafieldsSet/userErrors/0/code").textValue());
    }

    @Test
    void aSubscriptionMovesToAnotherAddressAndKeepsItsName() {
        String old = shop.receiver.url() + "/old";
        JsonNode made = admin.ask("mutation { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription:"
                        + " {uri: \"%s\", name: \"orders\"}) { webhookSubscription { id name } } }".formatted(old))
                .at("/data/webhookSubscriptionCreate/webhookSubscription");
        JsonNode moved = admin.ask("mutation { webhookSubscriptionUpdate(id: %s, webhookSubscription: {uri: \"%s\"})"
                                .formatted(made.get("id"), shop.receiver.url())
                        + " { webhookSubscription { id uri name } userErrors { message } } }")
                .at("/data/webhookSubscriptionUpdate/webhookSubscription");
        assertEquals(made.get("id"), moved.get("id"));
        String list = "{ webhookSubscriptions(first: 5, uri: \"%s\") { nodes { name } } }";
        assertEquals(
                0,
                admin.ask(list.formatted(old))
                        .at("/data/webhookSubscriptions/nodes")
                        .size());
        assertEquals(
                "orders",
                admin.ask(list.formatted(shop.receiver.url()))
                        .at("/data/webhookSubscriptions/nodes/0/name")
                        .textValue());
        shop.post("/_shop/orders", "");
        assertEquals("orders", shop.receiver.next().headers().get("X-Shopify-Name"));
    }

    private JsonNode set(ObjectNode... fields) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        variables.putArray("fields").addAll(List.of(fields));
        return admin.ask(METAFIELDS_SET, variables);
    }

    private static ObjectNode field(String owner, String key, String value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ownerId", owner)
                .put("namespace", "erp")
                .put("key", key)
                .put("type", "single_line_text_field")
                .put("value", value);
    }
}
