package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.SentDocuments;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Unsettled;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was sent for the dirty keys of one copy of the state. */
record InMemorySentDocuments(JournalState state) implements SentDocuments {

    @Override
    public Future<Map<LinkKey, Unsettled>> find(List<LinkKey> keys) {
        Map<LinkKey, Unsettled> found = new HashMap<>(state.sent);
        found.keySet().retainAll(keys);
        return Future.succeededFuture(found);
    }

    @Override
    public Future<Void> save(Map<LinkKey, Unsettled> sent) {
        sent.forEach((key, documents) -> {
            if (state.dirty.containsKey(key)) {
                state.sent.put(key, documents);
            }
        });
        return Future.succeededFuture();
    }
}
