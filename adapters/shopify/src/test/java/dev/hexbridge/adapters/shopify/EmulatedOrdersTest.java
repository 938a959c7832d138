package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Orders of the emulated shop, which shares no code with the translator: told by webhook and read anew. */
class EmulatedOrdersTest {

    private static final EmulatedShop SHOP = new EmulatedShop();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whateverTheShopSellsIsOneOrderInBothShapes() {
        List<EntityKey> orders = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            EntityKey order = EmulatedShop.key(SHOP.place("{}"));
            orders.add(order);
            if (i % 4 == 0) {
                SHOP.edit(order, "{\"note\":\"edited\",\"addLines\":[{\"sku\":\"HB-1001\",\"quantity\":2}]}");
            }
        }
        assertBothShapesEqual(orders);
    }

    @Test
    void anOrderWithMoreLinesThanAPageIsReadWhole() {
        String lines = Stream.generate(() -> "{\"sku\":\"HB-1001\",\"price\":\"1.00\"}")
                .limit(130)
                .collect(Collectors.joining(","));
        EntityKey order = EmulatedShop.key(SHOP.place("{\"lines\":[" + lines + "]}"));
        assertEquals(130, order(reread(List.of(order)).getFirst()).lines().size());
        assertBothShapesEqual(List.of(order));
    }

    private static void assertBothShapesEqual(List<EntityKey> orders) {
        List<Receipt> read = reread(orders);
        for (int i = 0; i < orders.size(); i++) {
            String webhook = SHOP.webhook(orders.get(i)).toString();
            Order told = assertInstanceOf(OrderSnapshot.class, Fixtures.translate("orders/updated", webhook))
                    .order();
            assertEquals(told, order(read.get(i)));
        }
    }

    private static List<Receipt> reread(List<EntityKey> orders) {
        return Waiting.of(SHOP.adapter().snapshots().read(orders)).stream()
                .map(answer -> assertInstanceOf(Reread.Taken.class, answer, answer::toString)
                        .receipt())
                .toList();
    }

    private static Order order(Receipt receipt) {
        return assertInstanceOf(OrderSnapshot.class, new ShopifySourceAdapter().translate(receipt))
                .order();
    }
}
