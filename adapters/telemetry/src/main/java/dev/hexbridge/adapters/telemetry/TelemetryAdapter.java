package dev.hexbridge.adapters.telemetry;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Trace;
import io.opentelemetry.api.trace.SpanKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records what happens to a share of the receipts as traces, and sends them to a collector (OpenTelemetry: OTLP over
 * HTTP). The trace of a receipt follows from its position, so that its steps find together across the journal and
 * across restarts. A target that is wrapped gets the trace with each request.
 */
public final class TelemetryAdapter implements Signals {

    private static final Set<Result> FAILED = EnumSet.of(Result.REJECTED, Result.UNKNOWN, Result.RETRY_LATER);

    private final Spans spans;
    private final double ratio;
    private final InstantSource clock;

    /** Opens nothing yet: the first traces are sent when there are some. */
    public TelemetryAdapter(TelemetrySettings settings, InstantSource clock) {
        this.spans = new Spans(settings);
        this.ratio = settings.ratio();
        this.clock = clock;
    }

    /** The same intake, whose accepted receipts begin a trace. */
    public ReceiveChange tracing(ReceiveChange intake) {
        return receipt -> intake.receive(receipt).onSuccess(acceptance -> {
            if (acceptance instanceof ReceiveChange.Acceptance.Accepted accepted) {
                arrived(accepted.position(), receipt);
            }
        });
    }

    /** The same target, told of the trace with each request. */
    public TargetSystem tracing(TargetSystem target) {
        return new TracedTarget(target, spans, ratio, clock);
    }

    /** A receipt was interpreted, and a key bears it now. */
    public void marked(Position position, Instant receivedAt, String key) {
        Trace trace = Trace.of(position).sampledAt(ratio);
        if (trace.sampled()) {
            Spans.Step step = new Spans.Step(
                    "interpret", SpanKind.INTERNAL, receivedAt, clock.instant(), false, Map.of("hexbridge.key", key));
            spans.below(trace, trace.within("interpret " + key), step);
        }
    }

    private void arrived(Position position, Receipt receipt) {
        Trace trace = Trace.of(position).sampledAt(ratio);
        if (trace.sampled()) {
            Map<String, String> facts = Map.of(
                    "hexbridge.connection", receipt.root().connection().value(),
                    "hexbridge.topic", receipt.origin().topic(),
                    "hexbridge.receipt", position.text());
            spans.first(
                    trace,
                    new Spans.Step("receive", SpanKind.SERVER, receipt.receivedAt(), clock.instant(), false, facts));
        }
    }

    @Override
    public void attempted(Attempt attempt, int attempts) {
        Trace trace = Trace.of(attempt.snapshot()).sampledAt(ratio);
        if (trace.sampled()) {
            Map<String, String> facts = new TreeMap<>(Map.of(
                    "hexbridge.key", attempt.key().text(),
                    "hexbridge.step", attempt.step().token(),
                    "hexbridge.result", attempt.result().token(),
                    "hexbridge.attempt", String.valueOf(attempts)));
            attempt.failure()
                    .ifPresent(failure ->
                            facts.put("hexbridge.failure", failure.kind().token()));
            Instant start = attempt.at().minus(attempt.took());
            boolean failed = FAILED.contains(attempt.result());
            spans.below(
                    trace,
                    trace.within("attempt " + attempt.key().text() + " " + attempt.at()),
                    new Spans.Step("attempt", SpanKind.INTERNAL, start, attempt.at(), failed, facts));
        }
    }

    @Override
    public void received(String connection, String result) {}

    @Override
    public void interpreted(Map<String, Integer> verdicts) {}

    @Override
    public void settled(String target, Duration sinceReceived) {}

    @Override
    public void version(String connection, boolean asAsked, long daysLeft) {}

    @Override
    public void noticed(String message, Map<String, String> facts) {}

    /** Sends what is queued. */
    public Future<Void> close() {
        return spans.close();
    }
}
