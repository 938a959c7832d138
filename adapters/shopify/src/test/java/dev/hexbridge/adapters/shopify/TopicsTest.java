package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Irrelevant;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @ParameterizedTest
    @ValueSource(strings = {"create", "updated", "paid", "cancelled", "fulfilled", "partially_fulfilled"})
    void wholeOrdersAreSnapshots(String event) {
        assertInstanceOf(
                Translation.OrderSnapshot.class, Fixtures.translate("orders/" + event, Fixtures.body("pos-order")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "update", "enable", "disable"})
    void wholeCustomersAreSnapshots(String event) {
        assertInstanceOf(
                Translation.CustomerSnapshot.class,
                Fixtures.translate("customers/" + event, Fixtures.body("customer")));
    }

    @ParameterizedTest
    @CsvSource({
        "orders/delete, an order was deleted in the shop: nothing is deleted for it here",
        "tender_transactions/create, a movement of money: left to the flow of payments",
        "reverse_fulfillment_orders/dispose, 'a return, without its order, and which one is not said'",
        "refunds/create, 'a refund, without its order, and which one is not said'",
        "products/update, a product: left to the flow of products",
        "inventory_levels/update, a stock level: left to the flow of stock",
        "companies/create, a company: left to the flow of companies",
        "draft_orders/create, a draft: its order follows once it is completed",
        "customers/redact, a privacy request: a person answers it",
        "customers/data_request, a privacy request: a person answers it",
        "shop/redact, a privacy request: a person answers it",
        "app/scopes_update, a setting of the shop or the app: it changes no order",
        "orders/teleported, topic orders/teleported is not known",
        "orders, topic orders is not known",
        "weather/changed, topic weather/changed is not known",
    })
    void everythingElseIsIrrelevantForAReason(String topic, String reason) {
        assertEquals(reason, irrelevant(topic).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "orders/edited, 'an edit, without the order'",
        "refunds/create, 'a refund, without its order'",
        "order_transactions/create, 'a movement of money, without its order'",
        "fulfillments/update, 'a fulfilment, without its order'",
        "fulfillment_orders/moved, 'a fulfilment, without its order'",
        "returns/approve, 'a return, without its order'",
    })
    void aPartOfAnOrderNamesTheOrderThatHasToBeReadAnew(String topic, String reason) {
        EntityKey order = new EntityKey(Fixtures.ACME, EntityKind.ORDER, "42");
        var receipt = Fixtures.receipt(topic, "{}".getBytes(StandardCharsets.UTF_8), order);

        assertEquals(new Translation.Partial(order, reason), new ShopifySourceAdapter().translate(receipt));
    }

    @Test
    void anAppThatWasUninstalledHasNoAccessAnyMore() {
        EntityKey shop = new EntityKey(Fixtures.ACME, EntityKind.SHOP, "548380009");
        var receipt = Fixtures.receipt("app/uninstalled", "{}".getBytes(StandardCharsets.UTF_8), shop);

        assertEquals(
                new Translation.Withdrawn(shop, "the app was uninstalled from the shop"),
                new ShopifySourceAdapter().translate(receipt));
    }

    @Test
    void anIrrelevantReceiptStillNamesItsEntityWhereTheDoorFoundIt() {
        EntityKey order = new EntityKey(Fixtures.ACME, EntityKind.ORDER, "42");
        var receipt = Fixtures.receipt("orders/delete", "{\"id\":42}".getBytes(StandardCharsets.UTF_8), order);

        assertEquals(
                Optional.of(order),
                assertInstanceOf(Irrelevant.class, new ShopifySourceAdapter().translate(receipt))
                        .entity());
        assertEquals(Optional.empty(), irrelevant("orders/delete").entity());
    }

    private static Irrelevant irrelevant(String topic) {
        return assertInstanceOf(Irrelevant.class, Fixtures.translate(topic, "{}"));
    }
}
