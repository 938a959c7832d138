package dev.hexbridge.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * What the sender said of a delivery. Nothing here is proven: signatures cover the body alone.
 *
 * @param topic what kind of change it announces, in the sender's words, for example {@code orders/create}
 * @param deliveryId identifies the delivery across its retries; the idempotency key of the inbox
 * @param eventId shared by all deliveries of one action in the source
 * @param triggeredAt when the source saw the change
 * @param schemaVersion the version that shaped the body
 */
public record Origin(
        String topic,
        String deliveryId,
        Optional<String> eventId,
        Optional<Instant> triggeredAt,
        Optional<String> schemaVersion) {}
