package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.Instant;
import java.util.Optional;

/** When things happened to an order, to the second as Shopify tells it. */
public record Timeline(
        Instant createdAt, Instant updatedAt, Optional<Instant> editedAt, Optional<Cancellation> cancellation) {

    /** When and why an order was cancelled; the reason in Shopify's lower-case words. */
    public record Cancellation(Instant at, String reason) {}

    Timeline updated(Instant at) {
        return new Timeline(createdAt, at, editedAt, cancellation);
    }

    Timeline edited(Instant at) {
        return new Timeline(createdAt, at, Optional.of(at), cancellation);
    }

    Timeline cancelled(Instant at, String reason) {
        return new Timeline(createdAt, at, editedAt, Optional.of(new Cancellation(at, reason)));
    }
}
