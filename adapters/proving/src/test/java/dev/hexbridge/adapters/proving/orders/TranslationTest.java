package dev.hexbridge.adapters.proving.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.adapters.shopify.ShopifySourceAdapter;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void theEngineUnderstandsEveryBodyAsAnOrder() {
        Stream stream = new Stream(1, 0, NOW);
        for (int i = 0; i < 210; i++) {
            Message message = stream.message(i);
            Order order = assertInstanceOf(
                            Translation.OrderSnapshot.class, new ShopifySourceAdapter().translate(receipt(message)))
                    .order();
            assertEquals(message.order(), Stream.orderOf(Long.parseLong(order.id())));
        }
    }

    private static Receipt receipt(Message message) {
        ConnectionName shop = new ConnectionName("load");
        Origin origin = new Origin(
                message.topic(), "delivery-" + message.number(), Optional.empty(), Optional.empty(), Optional.empty());
        EntityKey root = new EntityKey(shop, EntityKind.ORDER, Integer.toString(1 + message.order()));
        return new Receipt(TenantId.DEFAULT, origin, root, NOW, Payload.owning(message.body()));
    }
}
