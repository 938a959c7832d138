package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.inbound.ReadHealth.Backlog;
import dev.hexbridge.application.port.inbound.ReadHealth.Health;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What waits, as gauges. The engine is asked when metrics are scraped, at most once in five seconds however many
 * scrape. What the journal does not tell is NaN, never zero.
 */
final class BacklogGauges {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ReadHealth health;
    private final SignalsAdapter signals;
    private final MultiGauge keys;
    private final MultiGauge up;
    private final AtomicReference<Look> last;

    BacklogGauges(ReadHealth health, SignalsAdapter signals) {
        this.health = health;
        this.signals = signals;
        this.last = new AtomicReference<>(new Look(Instant.MIN, Future.succeededFuture(Optional.empty())));
        MeterRegistry registry = signals.registry();
        this.keys = MultiGauge.builder("hexbridge.backlog.keys").register(registry);
        this.up = MultiGauge.builder("hexbridge.component.up").register(registry);
        Gauge.builder(
                        "hexbridge.backlog.receipts",
                        () -> backlog().map(Backlog::uninterpreted).orElse(null))
                .register(registry);
        Gauge.builder("hexbridge.backlog.oldest", this::oldestSeconds)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "hexbridge.ready",
                        () -> told().map(it -> it.ready() ? 1 : 0).orElse(null))
                .register(registry);
    }

    /** Completes when the gauges are at most five seconds old, or as new as can be had; never fails. */
    Future<Void> refresh() {
        Instant now = signals.clock().instant();
        Look before = last.get();
        Promise<Optional<Health>> answer = Promise.promise();
        boolean stale =
                before.at().isBefore(now.minus(FRESH)) && before.answer().isComplete();
        if (stale && last.compareAndSet(before, new Look(now, answer.future()))) {
            asked().onComplete(answer);
        }
        return last.get().answer().mapEmpty();
    }

    private Future<Optional<Health>> asked() {
        return Future.succeededFuture()
                .compose(unused -> health.health())
                .map(Optional::of)
                .otherwise(Optional.empty())
                .onSuccess(answer -> answer.ifPresent(this::register));
    }

    private void register(Health told) {
        List<Row<?>> components = told.components().stream()
                .<Row<?>>map(it -> Row.of(Tags.of("component", it.name()), it.up() ? 1 : 0))
                .toList();
        up.register(components, true);
        List<Row<?>> states = told.backlog().stream()
                .flatMap(it -> it.keys().entrySet().stream())
                .<Row<?>>map(it -> Row.of(Tags.of("state", it.getKey()), it.getValue()))
                .toList();
        keys.register(states, true);
    }

    private Optional<Health> told() {
        return Optional.ofNullable(last.get().answer().result()).flatMap(it -> it);
    }

    private Optional<Backlog> backlog() {
        return told().flatMap(Health::backlog);
    }

    /** The age of the oldest key; none waits where none is told. */
    private double oldestSeconds() {
        return backlog()
                .map(it -> it.oldest().orElse(Duration.ZERO).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private record Look(Instant at, Future<Optional<Health>> answer) {}
}
