package dev.hexbridge.adapters.shopify.admin.wire;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.CircuitBreakerState;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The circuit breaker of a connection. It neither repeats nor limits time: both are decided elsewhere, once. It counts
 * connections that fail, answers that are lost, server errors and gateway pages; what the shop refuses in its own words is
 * the shop working. After a while one request, and only one, tries whether things are better.
 */
final class Gate {

    private static final long NO_TIME_LIMIT = -1;
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final Duration openFor;
    private final InstantSource clock;
    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile Instant openUntil = Instant.MIN;

    Gate(Vertx vertx, Limits limits, InstantSource clock) {
        this.openFor = limits.rest();
        this.clock = clock;
        CircuitBreakerOptions options = new CircuitBreakerOptions()
                .setMaxFailures(limits.faults())
                .setFailuresRollingWindow(limits.window().toMillis())
                .setResetTimeout(limits.rest().toMillis())
                .setTimeout(NO_TIME_LIMIT)
                .setMaxRetries(0);
        this.breaker = CircuitBreaker.create("shopify", vertx, options)
                .openHandler(unused -> openUntil = clock.instant().plus(openFor));
    }

    /** Sends if the gate lets it pass. The future does not fail. */
    Future<Exchange> through(Supplier<Future<Exchange>> call) {
        boolean trying = breaker.state() == CircuitBreakerState.HALF_OPEN && probing.compareAndSet(false, true);
        return breaker.execute(() -> call.get().compose(Gate::told))
                .onComplete(unused -> probing.compareAndSet(trying, false))
                .recover(this::caught);
    }

    /** Until when it is shut, while it is. */
    Optional<Instant> shutUntil() {
        return switch (breaker.state()) {
            case CLOSED -> Optional.empty();
            case OPEN -> Optional.of(later(openUntil));
            case HALF_OPEN -> probing.get() ? Optional.of(clock.instant().plus(SHORTLY)) : Optional.empty();
        };
    }

    /** Whether the next request is the one that tries. */
    boolean isTrying() {
        return breaker.state() == CircuitBreakerState.HALF_OPEN;
    }

    void close() {
        breaker.close();
    }

    /** The breaker's own timer opens it; if that is a moment late, so are we. */
    private Instant later(Instant until) {
        Instant soon = clock.instant().plus(SHORTLY);
        return until.isAfter(soon) ? until : soon;
    }

    private static Future<Exchange> told(Exchange exchange) {
        boolean fault = switch (exchange) {
            case Exchange.NoEffect unused -> true;
            case Exchange.Lost unused -> true;
            case Exchange.Answer answer -> answer.status() >= 500 || answer.isHtml();
        };
        return fault ? Future.failedFuture(new Fault(exchange)) : Future.succeededFuture(exchange);
    }

    private Future<Exchange> caught(Throwable cause) {
        return switch (cause) {
            case Fault fault -> Future.succeededFuture(fault.exchange);
            case OpenCircuitException shut ->
                Future.succeededFuture(new Exchange.NoEffect(
                        Failure.of(FailureKind.UNAVAILABLE, "Too many requests failed; the connection rests."),
                        shutUntil()));
            default -> Future.failedFuture(cause);
        };
    }

    /** Carries an exchange through the breaker as a failure. */
    private static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Exchange exchange;

        Fault(Exchange exchange) {
            super("fault", null, false, false);
            this.exchange = exchange;
        }
    }
}
