package dev.hexbridge.adapters.telemetry;

import dev.hexbridge.domain.message.Trace;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives the span that is begun within {@link #as} the ids of a trace; any other gets random ones. */
final class GivenIds implements IdGenerator {

    private final ThreadLocal<Optional<Trace>> given = ThreadLocal.withInitial(Optional::empty);

    <T> T as(Trace ids, Supplier<T> span) {
        given.set(Optional.of(ids));
        try {
            return span.get();
        } finally {
            given.remove();
        }
    }

    @Override
    public String generateTraceId() {
        return given.get()
                .map(Trace::traceId)
                .orElseGet(() -> IdGenerator.random().generateTraceId());
    }

    @Override
    public String generateSpanId() {
        return given.get()
                .map(Trace::parentId)
                .orElseGet(() -> IdGenerator.random().generateSpanId());
    }
}
