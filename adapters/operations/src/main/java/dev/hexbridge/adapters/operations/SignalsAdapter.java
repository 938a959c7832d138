package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Signals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the engine's signals into metrics with bounded labels and into log lines: one for each attempt, with ids
 * only. Bodies, the target's words and notes stay out of the log, since they may speak of persons. The metrics are
 * listed in {@code docs/operations.md}.
 */
public final class SignalsAdapter implements Signals, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignalsAdapter.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final InstantSource clock;
    private final ProcessMetrics process = new ProcessMetrics(registry);
    private final Labels connections = new Labels(100);
    private final Labels tokens = new Labels(100);
    private final MeterProvider<Counter> received = counter("hexbridge.received");
    private final MeterProvider<Counter> interpreted = counter("hexbridge.interpreted");
    private final MeterProvider<Counter> attempts = counter("hexbridge.attempts");
    private final MeterProvider<Counter> failures = counter("hexbridge.failures");
    private final MeterProvider<Timer> attemptTimes = timer("hexbridge.attempt.duration");
    private final MeterProvider<Timer> settledTimes = timer("hexbridge.settled.duration");
    private final Versions versions = new Versions(registry);
    private final Counter notices = registry.counter("hexbridge.notices");

    /**
     * @param clock tells how old the backlog's gauges are
     */
    public SignalsAdapter(InstantSource clock) {
        this.clock = clock;
    }

    /** Where the metrics are gathered; others may add theirs. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Tells the time of what is gathered. */
    public InstantSource clock() {
        return clock;
    }

    @Override
    public void received(String connection, String result) {
        received.withTags("connection", connections.of(connection), "result", tokens.of(result))
                .increment();
    }

    @Override
    public void interpreted(Map<String, Integer> verdicts) {
        verdicts.forEach((verdict, count) ->
                interpreted.withTag("verdict", tokens.of(verdict)).increment(count));
    }

    @Override
    public void attempted(Attempt attempt, int attemptsInARow) {
        Tags step = Tags.of(
                "target",
                connections.of(attempt.key().target().value()),
                "step",
                attempt.step().token());
        attempts.withTags(step.and("result", attempt.result().token())).increment();
        attemptTimes.withTags(step).record(attempt.took());
        attempt.failure()
                .ifPresent(failure -> failures.withTags(
                                "target",
                                connections.of(attempt.key().target().value()),
                                "kind",
                                failure.kind().token())
                        .increment());
        LogLines.attempted(LOG, attempt, attemptsInARow);
    }

    @Override
    public void settled(String target, Duration sinceReceived) {
        settledTimes.withTag("target", connections.of(target)).record(sinceReceived);
    }

    @Override
    public void version(String connection, boolean asAsked, long daysLeft) {
        versions.told(connections.of(connection), asAsked, daysLeft);
    }

    @Override
    public void noticed(String message, Map<String, String> facts) {
        notices.increment();
        LogLines.noticed(LOG, message, facts);
    }

    /** Stops watching the process. */
    @Override
    public void close() {
        process.close();
        registry.close();
    }

    private MeterProvider<Counter> counter(String name) {
        return Counter.builder(name).withRegistry(registry);
    }

    private MeterProvider<Timer> timer(String name) {
        return Timer.builder(name)
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1))
                .withRegistry(registry);
    }
}
