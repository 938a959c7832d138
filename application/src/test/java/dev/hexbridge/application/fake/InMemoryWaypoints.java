package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Waypoints;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.util.Optional;

/** The waypoints of one copy of the state. */
record InMemoryWaypoints(JournalState state) implements Waypoints {

    @Override
    public Future<Optional<Waypoint>> find(ConnectionName connection, String name) {
        return Future.succeededFuture(Optional.ofNullable(state.waypoints.get(connection + " " + name)));
    }

    @Override
    public Future<Void> save(ConnectionName connection, String name, Waypoint waypoint) {
        state.waypoints.put(connection + " " + name, waypoint);
        return Future.succeededFuture();
    }
}
