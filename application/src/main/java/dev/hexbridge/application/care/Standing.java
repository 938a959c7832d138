package dev.hexbridge.application.care;

import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.Waypoints;
import dev.hexbridge.application.port.outbound.Waypoints.Waypoint;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a source lets us in. It does unless it took our access away after it was last known to be good; then the
 * connection is parked. Both times are kept in the journal, so a restart changes nothing. Lives on one event loop.
 */
public final class Standing {

    private static final String GOOD = "access-good";
    private static final String WITHDRAWN = "access-withdrawn";

    private final ConnectionName source;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Signals signals;
    private Instant good = Instant.MIN;
    private Instant withdrawn = Instant.MIN;

    public Standing(ConnectionName source, UnitOfWork unitOfWork, InstantSource clock, Signals signals) {
        this.source = source;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.signals = signals;
    }

    /** Finds out how things stood. To be called once, before anything else. */
    public Future<Void> load() {
        return unitOfWork.inTransaction(tables -> {
            Waypoints waypoints = tables.waypoints();
            return waypoints
                    .find(source, GOOD)
                    .onSuccess(found -> good = reached(found))
                    .compose(known -> waypoints.find(source, WITHDRAWN))
                    .onSuccess(found -> withdrawn = reached(found))
                    .mapEmpty();
        });
    }

    private static Instant reached(Optional<Waypoint> found) {
        return found.map(Waypoint::reached).orElse(Instant.MIN);
    }

    /** Whether nothing is to be asked of the source. */
    public boolean isParked() {
        return withdrawn.isAfter(good);
    }

    /** When the source was last known to send us everything; empty if never. */
    Optional<Instant> lastGood() {
        return good.equals(Instant.MIN) ? Optional.empty() : Optional.of(good);
    }

    /** Notes that access was taken away at a time, by the source's own stamp. */
    public Future<Void> withdrawn(Instant when) {
        boolean before = isParked();
        return save(WITHDRAWN, when).onSuccess(saved -> {
            withdrawn = when.isAfter(withdrawn) ? when : withdrawn;
            if (!before && isParked()) {
                signals.noticed("connection parked: access was taken away", Map.of("connection", source.value()));
            }
        });
    }

    /** Notes that the source lets us in and sends us everything, from a moment on. */
    Future<Void> good(Instant when) {
        boolean before = isParked();
        return save(GOOD, when).onSuccess(saved -> {
            good = when;
            if (before && !isParked()) {
                signals.noticed("connection taken up again: access was given", Map.of("connection", source.value()));
            }
        });
    }

    private Future<Void> save(String name, Instant reached) {
        Waypoint waypoint = new Waypoint(reached, clock.instant());
        return unitOfWork.inTransaction(tables -> tables.waypoints().save(source, name, waypoint));
    }
}
