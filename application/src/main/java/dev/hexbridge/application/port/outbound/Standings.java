package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.reconciliation.Known;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/**
 * Tells all that the journal knows of entities, as of one moment for each question: what settles meanwhile is seen
 * either before or after, never in between. One short read; no snapshot is held from one question to the next.
 */
public interface Standings {

    /** What is known of each of these; those that were never heard of are left out. */
    Future<Map<EntityKey, Known>> of(List<EntityKey> entities);
}
