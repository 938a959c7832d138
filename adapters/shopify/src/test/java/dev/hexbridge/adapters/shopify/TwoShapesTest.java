package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.shapes.NodeShape;
import dev.hexbridge.adapters.shopify.shapes.RichOrders;
import dev.hexbridge.adapters.shopify.shapes.WebhookShape;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Unreadable;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.Order;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The webhook and the GraphQL answer of one order are one order. */
class TwoShapesTest {

    @Property(tries = 200)
    void bothShapesOfAnOrderTranslateToTheOrder(@ForAll long seed) {
        Order order = RichOrders.of(seed);
        assertEquals(order, translated("orders/updated", WebhookShape.of(order)));
        assertEquals(order, translated("graphql/order", NodeShape.of(order)));
    }

    @Property(tries = 100)
    void aNodeWithAFieldTakenAwayIsAnsweredAllTheSame(@ForAll long seed) {
        ObjectNode node = NodeShape.of(RichOrders.of(seed));
        ObjectNode order = (ObjectNode) node.get("order");
        var fields = order.properties().stream().map(entry -> entry.getKey()).toList();
        order.remove(fields.get((int) Math.floorMod(seed, (long) fields.size())));
        Fixtures.translate("graphql/order", node.toString());
    }

    @Test
    void tipsThatCannotBeToldAreNotGuessed() {
        Order order = RichOrders.of(seedWithOneTip());
        ObjectNode node = NodeShape.of(order);
        node.withObject("/order/totalTipReceivedSet/presentmentMoney").put("amount", "123456789.01");
        Unreadable unreadable =
                assertInstanceOf(Unreadable.class, Fixtures.translate("graphql/order", node.toString()));
        assertEquals("/order/totalTipReceivedSet", unreadable.pointer());
    }

    @Test
    void anAnswerThatHoldsNoOrderIsUnreadable() {
        assertInstanceOf(Unreadable.class, Fixtures.translate("graphql/order", "{\"shop\":{},\"order\":null}"));
        assertInstanceOf(Unreadable.class, Fixtures.translate("graphql/order", Fixtures.body("full-order")));
    }

    @Test
    void aNodeOfAnotherKindIsUnreadable() {
        ObjectNode node = NodeShape.of(RichOrders.of(1));
        node.withObject("/order").put("id", "gid://shopify/DraftOrder/1");
        Unreadable unreadable =
                assertInstanceOf(Unreadable.class, Fixtures.translate("graphql/order", node.toString()));
        assertTrue(unreadable.reason().contains("Order"), unreadable.reason());
    }

    private static long seedWithOneTip() {
        return java.util.stream.LongStream.range(0, 1_000)
                .filter(seed -> RichOrders.of(seed).lines().stream()
                                .filter(line -> line.item().kind() == LineItem.Kind.TIP)
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private static Order translated(String topic, ObjectNode body) {
        return assertInstanceOf(OrderSnapshot.class, Fixtures.translate(topic, body.toString()))
                .order();
    }
}
