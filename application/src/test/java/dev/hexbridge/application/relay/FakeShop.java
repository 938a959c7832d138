package dev.hexbridge.application.relay;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A shop whose deliveries say what a test wrote down for them; one that nothing was written for fails to translate. */
public final class FakeShop implements SourceSystem {

    private final Map<String, Order> orders = new HashMap<>();
    private int deliveries;

    /** A delivery of the order as it stands. */
    public Receipt delivers(Order order, Instant at) {
        String delivery = "delivery-" + ++deliveries;
        orders.put(delivery, order);
        return Fixtures.receipt(delivery, Fixtures.order(order.id()), at);
    }

    /** A delivery at which the translator breaks. */
    public Receipt deliversPoison(String orderId, Instant at) {
        return Fixtures.receipt("poison-" + ++deliveries, Fixtures.order(orderId), at);
    }

    @Override
    public Translation translate(Receipt receipt) {
        Order order = Optional.ofNullable(orders.get(receipt.origin().deliveryId()))
                .orElseThrow(() -> new IllegalStateException("nobody foresaw this body"));
        SourceVersion version = new SourceVersion(order.times().updated().toInstant(), receipt.receivedAt());
        return new Translation.OrderSnapshot(Fixtures.order(order.id()), version, order);
    }
}
