package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Unsettled;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/**
 * What was sent for dirty keys and is not settled yet. It stays through every state, newer marks and restarts, and is
 * forgotten when an attempt on the key settles it.
 */
public interface SentDocuments {

    /** What was sent for these keys; those for which nothing was are left out. */
    Future<Map<LinkKey, Unsettled>> find(List<LinkKey> keys);

    /** Puts this in the place of what was known of these keys. A key that is not dirty is passed over. */
    Future<Void> save(Map<LinkKey, Unsettled> sent);
}
