package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.desire.Correction;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** What people decided for single documents. Append-only: of several for one key the last counts. */
public interface Corrections {

    Future<Void> record(LinkKey key, Correction correction);

    /** The last correction of each key; keys without one are left out. */
    Future<Map<LinkKey, Correction>> find(List<LinkKey> keys);
}
