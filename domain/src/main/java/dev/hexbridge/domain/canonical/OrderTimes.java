package dev.hexbridge.domain.canonical;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When things happened to an order. The offset is the shop's at that moment.
 *
 * @param created when the order was made
 * @param processed when the shop took it, which may lie before {@code created} for imported orders
 * @param updated when the shop last changed it: the version of the snapshot
 * @param cancelled when it was cancelled
 * @param closed when it was archived
 */
public record OrderTimes(
        OffsetDateTime created,
        OffsetDateTime processed,
        OffsetDateTime updated,
        Optional<OffsetDateTime> cancelled,
        Optional<OffsetDateTime> closed) {}
