package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Corrections;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.desire.Correction;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last correction of each key. */
record InMemoryCorrections(JournalState state) implements Corrections {

    @Override
    public Future<Void> record(LinkKey key, Correction correction) {
        state.corrections.put(key, correction);
        return Future.succeededFuture();
    }

    @Override
    public Future<Map<LinkKey, Correction>> find(List<LinkKey> keys) {
        Map<LinkKey, Correction> found = new LinkedHashMap<>(state.corrections);
        found.keySet().retainAll(keys);
        return Future.succeededFuture(found);
    }
}
