package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.domain.canonical.Order;
import java.util.Optional;

/**
 * A key that became dirty, with the snapshot that made it so while that is at hand.
 *
 * @param key the key as it stands in the journal
 * @param order the order of the snapshot
 */
public record Dirty(DirtyKey key, Optional<Order> order) {}
