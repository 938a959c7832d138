package dev.hexbridge.adapters.telemetry;

import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.message.Trace;
import io.opentelemetry.api.trace.SpanKind;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A target whose deliveries are recorded, each with the time of its batch, and sent with their trace. */
record TracedTarget(TargetSystem target, Spans spans, double ratio, InstantSource clock) implements TargetSystem {

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
        Instant start = clock.instant();
        List<Delivery> traced = deliveries.stream().map(this::traced).toList();
        return target.deliver(traced).onSuccess(outcomes -> {
            for (int i = 0; i < traced.size(); i++) {
                if (traced.get(i).trace().sampled()) {
                    record(deliveries.get(i).trace(), traced.get(i), outcomes.get(i), start);
                }
            }
        });
    }

    private Delivery traced(Delivery delivery) {
        Trace trace = delivery.trace().sampledAt(ratio).within(delivery.requestId());
        return new Delivery(delivery.key(), delivery.requestId(), delivery.operation(), trace);
    }

    private void record(Trace parent, Delivery delivery, DeliveryOutcome outcome, Instant start) {
        Map<String, String> facts = Map.of(
                "hexbridge.key", delivery.key().text(),
                "hexbridge.request", delivery.requestId(),
                "hexbridge.outcome", outcome.getClass().getSimpleName());
        boolean failed = !(outcome instanceof DeliveryOutcome.Delivered);
        Spans.Step step = new Spans.Step("deliver", SpanKind.CLIENT, start, clock.instant(), failed, facts);
        spans.below(parent, delivery.trace(), step);
    }
}
