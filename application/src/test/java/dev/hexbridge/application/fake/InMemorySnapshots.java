package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Snapshots;
import dev.hexbridge.domain.message.EntityKey;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest snapshots of one copy of the state. */
record InMemorySnapshots(JournalState state) implements Snapshots {

    @Override
    public Future<Map<EntityKey, Noted>> note(List<Noted> snapshots) {
        Map<EntityKey, Noted> before =
                known(snapshots.stream().map(noted -> noted.sighting().entity()).toList());
        snapshots.forEach(noted -> state.snapshots.merge(noted.sighting().entity(), noted, InMemorySnapshots::newer));
        return Future.succeededFuture(before);
    }

    private static Noted newer(Noted one, Noted other) {
        return other.sighting().version().isNewerThan(one.sighting().version()) ? other : one;
    }

    @Override
    public Future<Map<EntityKey, Noted>> find(List<EntityKey> entities) {
        return Future.succeededFuture(known(entities));
    }

    private Map<EntityKey, Noted> known(List<EntityKey> entities) {
        Map<EntityKey, Noted> known = new LinkedHashMap<>();
        entities.stream()
                .filter(state.snapshots::containsKey)
                .forEach(entity -> known.put(entity, state.snapshots.get(entity)));
        return known;
    }
}
