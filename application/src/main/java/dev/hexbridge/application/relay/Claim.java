package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.domain.canonical.Order;
import java.util.Optional;

/**
 * A key taken out of the window, to be attempted.
 *
 * @param key the key
 * @param order its snapshot, while that is at hand
 * @param suspect whether an earlier attempt may have had its effect unseen, for a reason the journal does not know
 */
record Claim(DirtyKey key, Optional<Order> order, boolean suspect) {}
