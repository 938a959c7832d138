package dev.hexbridge.adapters.telemetry;

import dev.hexbridge.domain.message.Trace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Records steps that are over. A bounded queue and a thread of the library's own send them; what is too much is lost. */
final class Spans {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final GivenIds ids = new GivenIds();
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Spans(TelemetrySettings settings) {
        OtlpHttpSpanExporterBuilder exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(settings.endpoint()).setTimeout(TIMEOUT);
        settings.headers().forEach((name, value) -> exporter.addHeader(name, value.reveal()));
        Resource resource = Resource.create(Attributes.of(
                AttributeKey.stringKey("service.name"),
                "hexbridge",
                AttributeKey.stringKey("service.version"),
                settings.version()));
        this.provider = SdkTracerProvider.builder()
                .setResource(resource)
                .setIdGenerator(ids)
                .addSpanProcessor(BatchSpanProcessor.builder(exporter.build())
                        .setScheduleDelay(EVERY)
                        .build())
                .build();
        this.tracer = provider.get("dev.hexbridge");
    }

    /**
     * A step of a receipt's way.
     *
     * @param name what it is
     * @param kind on which side of a connection
     * @param start when it began
     * @param end when it was over
     * @param failed whether it ended badly
     * @param facts ids and outcomes
     */
    record Step(String name, SpanKind kind, Instant start, Instant end, boolean failed, Map<String, String> facts) {}

    /** Records the first step of a trace, which bears the trace's own parent id. */
    void first(Trace trace, Step step) {
        record(trace, step, tracer.spanBuilder(step.name()).setNoParent());
    }

    /** Records a step below the parent; it bears the id of {@code own}. */
    void below(Trace parent, Trace own, Step step) {
        SpanContext above = SpanContext.createFromRemoteParent(
                parent.traceId(), parent.parentId(), TraceFlags.getSampled(), TraceState.getDefault());
        record(
                own,
                step,
                tracer.spanBuilder(step.name()).setParent(Context.root().with(Span.wrap(above))));
    }

    private void record(Trace trace, Step step, SpanBuilder builder) {
        builder.setSpanKind(step.kind()).setStartTimestamp(step.start());
        step.facts().forEach(builder::setAttribute);
        Span span = ids.as(trace, builder::startSpan);
        if (step.failed()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(step.end());
    }

    /** Sends what is queued and stops. */
    Future<Void> close() {
        Promise<Void> done = Promise.promise();
        CompletableResultCode result = provider.shutdown();
        result.whenComplete(done::complete);
        return done.future();
    }
}
