package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Bodies and receipts of the tests. */
final class Fixtures {

    static final ConnectionName ACME = new ConnectionName("acme");
    static final Instant ARRIVED = Instant.parse("2026-03-01T15:00:00Z");

    private Fixtures() {}

    static String body(String name) {
        try (var stream = Fixtures.class.getResourceAsStream(name + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static Receipt receipt(String topic, String body) {
        return receipt(topic, body.getBytes(StandardCharsets.UTF_8), new EntityKey(ACME, EntityKind.RECEIPT, "d-1"));
    }

    static Receipt receipt(String topic, byte[] body, EntityKey root) {
        Origin origin = new Origin(topic, "d-1", Optional.empty(), Optional.empty(), Optional.of("2026-07"));
        return new Receipt(TenantId.DEFAULT, origin, root, ARRIVED, Payload.owning(body));
    }

    static Translation translate(String topic, String body) {
        return new ShopifySourceAdapter().translate(receipt(topic, body));
    }
}
