package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
        return target.deliver(deliveries).compose(outcomes -> again(deliveries, outcomes));
    }

    private Future<List<DeliveryOutcome>> again(List<Delivery> deliveries, List<DeliveryOutcome> outcomes) {
        List<Integer> lost = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) instanceof DeliveryOutcome.Unknown)
                .boxed()
                .toList();
        if (lost.isEmpty()) {
            return Future.succeededFuture(outcomes);
        }
        return target.deliver(lost.stream().map(deliveries::get).toList()).map(second -> {
            List<DeliveryOutcome> all = new ArrayList<>(outcomes);
            IntStream.range(0, lost.size()).forEach(i -> all.set(lost.get(i), second.get(i)));
            return all;
        });
    }
}
