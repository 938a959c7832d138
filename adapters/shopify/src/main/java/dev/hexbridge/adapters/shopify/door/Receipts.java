package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.adapters.shopify.json.Stamp;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** Makes receipts of proven deliveries. */
final class Receipts {

    private Receipts() {}

    static Receipt of(Shop shop, Head head, byte[] body, Instant now) {
        String topic = Objects.requireNonNull(head.topic());
        String deliveryId = head.deliveryId() != null ? head.deliveryId() : fingerprint(topic, body);
        EntityKey root = RootScan.root(topic, body)
                .map(found -> new EntityKey(shop.connection(), found.kind(), found.id()))
                .orElseGet(() -> new EntityKey(shop.connection(), EntityKind.RECEIPT, deliveryId));
        Origin origin = new Origin(
                topic,
                deliveryId,
                Optional.ofNullable(head.eventId()),
                Optional.ofNullable(head.triggeredAt()).flatMap(Receipts::instant),
                Optional.ofNullable(head.apiVersion()));
        return new Receipt(shop.tenant(), origin, root, now, Payload.owning(body));
    }

    /** What stands in for the delivery's id where the sender gave none: the same body of a topic is the same news. */
    private static String fingerprint(String topic, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(topic.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return "sha256-" + HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Optional<Instant> instant(String text) {
        OffsetDateTime usual = Stamp.read(text);
        if (usual != null) {
            return Optional.of(usual.toInstant());
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
