package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** How far work has come that goes through a connection's data by time, and is taken up there after a restart. */
public interface Waypoints {

    /** What was noted last under a name. */
    Future<Optional<Waypoint>> find(ConnectionName connection, String name);

    /** Takes the place of what was noted before. */
    Future<Void> save(ConnectionName connection, String name, Waypoint waypoint);

    /**
     * How far it has come.
     *
     * @param reached up to which moment, by the clock of whatever is gone through
     * @param at when that was, by our clock
     */
    record Waypoint(Instant reached, Instant at) {}
}
