package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Documents of the kind a real app sends, which lie beside the project where they are at hand. */
class AdminDocumentsTest {

    private static final Path OPERATIONS = Path.of("..", "..", "..", "shared", "contracts", "shopify", "operations");
    private static final ShopFixture SHOP = ShopFixture.withoutSubscriptions();
    private final AdminClient admin = new AdminClient(SHOP);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void anOrderIsReadInFullForAboutWhatShopifyAsks() throws IOException {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("id", admin.gid());
        JsonNode answer = admin.ask(document("order_get"), variables);
        assertFalse(answer.has("errors"), answer::toString);
        assertTrue(answer.at("/data/order/lineItems/nodes").size() > 0);
        assertEquals(122, answer.at("/extensions/cost/requestedQueryCost").doubleValue(), 122 * 0.15);
    }

    @Test
    void theOtherDocumentsOfAnImportAreAnsweredToo() throws IOException {
        ObjectNode since = JsonNodeFactory.instance.objectNode().put("query", "updated_at:>='2026-01-01T00:00:00Z'");
        fine("orders_updated_since", since, "/data/orders/pageInfo");
        fine("shop_and_app", JsonNodeFactory.instance.objectNode(), "/data/shop/plan");
        ObjectNode custom = JsonNodeFactory.instance.objectNode().put("namespace", "erp");
        fine("order_by_custom_id", custom.put("key", "id").put("value", "SO-1"), "/data/orderByIdentifier");
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition
                .putObject("definition")
                .put("name", "Id")
                .put("key", "id")
                .put("type", "id")
                .put("ownerType", "ORDER");
        fine("metafield_definition_create", definition, "/data/metafieldDefinitionCreate/createdDefinition/id");
    }

    private void fine(String name, ObjectNode variables, String path) throws IOException {
        JsonNode answer = admin.ask(document(name), variables);
        assertFalse(answer.has("errors"), answer::toString);
        assertFalse(answer.at(path).isMissingNode(), answer::toString);
    }

    /** With those of the shared fragments that it spreads. */
    private static String document(String name) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(OPERATIONS), "no documents beside the project: nothing to ask");
        StringBuilder document = new StringBuilder(Files.readString(OPERATIONS.resolve(name + ".graphql")));
        for (String part :
                Files.readString(OPERATIONS.resolve("_fragments.graphql")).split("(?m)^fragment ", -1)) {
            String fragment = part.split(" ", 2)[0];
            if (document.toString().contains("..." + fragment)
                    || (fragment.equals("MoneyBagFields") && document.toString().contains("AllocationFields"))) {
                document.append("\nfragment ").append(part);
            }
        }
        return document.toString();
    }
}
