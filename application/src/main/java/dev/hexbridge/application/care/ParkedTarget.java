package dev.hexbridge.application.care;

import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A source as a target of write-backs that takes no work while its connection is parked. */
public final class ParkedTarget implements TargetSystem {

    /** Asking costs nothing: whether the connection is parked stands in memory. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final TargetSystem target;
    private final Standing standing;
    private final InstantSource clock;

    public ParkedTarget(TargetSystem target, Standing standing, InstantSource clock) {
        this.target = target;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public Availability availability() {
        return standing.isParked()
                ? new Availability.Closed(
                        "access was taken away from us", clock.instant().plus(AGAIN), Availability.Cause.CREDENTIALS)
                : target.availability();
    }

    @Override
    public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        return target.read(requests);
    }

    @Override
    public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
        return target.deliver(deliveries);
    }
}
