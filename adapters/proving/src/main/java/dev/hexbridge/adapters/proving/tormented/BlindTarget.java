package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.util.List;

/** Sends again, without a look, what may have had its effect. */
record BlindTarget(TargetSystem target) implements TargetSystem {

    @Override
    public Availability availability() {
        return target.availability();
    }

    @Override
    public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        return target.read(requests);
    }

    @Override
    public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
        return target.deliver(deliveries)
                .compose(outcomes -> outcomes.stream().anyMatch(DeliveryOutcome.Unknown.class::isInstance)
                        ? target.deliver(deliveries)
                        : Future.succeededFuture(outcomes));
    }
}
