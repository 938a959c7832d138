package dev.hexbridge.application.query;

import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Looks at the journal and at each target. A journal that does not answer in time is down; a target is down when it
 * has been seen in trouble for a minute. One whose budget is used up is doing its work, and one that is closed for a
 * moment is what breakers are for: neither is a reason to wake anybody.
 */
public final class HealthCheck implements ReadHealth {

    private static final String JOURNAL = "journal";
    private static final String ENGINE = "engine";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BEARABLE = Duration.ofMinutes(1);

    private final History history;
    private final Map<String, TargetSystem> targets;
    private final Map<String, String> standstill;
    private final Supplier<Readiness> readiness;
    private final Watch watch;
    private final Map<String, Instant> troubledSince = new ConcurrentHashMap<>();

    /**
     * What measures time.
     *
     * @param timers end the wait for the journal
     * @param clock tells how long a target has been in trouble
     */
    public record Watch(Timers timers, InstantSource clock) {}

    /**
     * @param history asked for the backlog
     * @param targets the target connections by name
     * @param standstill why other parts do not run since the start, by name: a pair, a connection
     * @param readiness whether work is accepted now, as the engine's life cycle knows it
     * @param watch measures time
     */
    public HealthCheck(
            History history,
            Map<String, TargetSystem> targets,
            Map<String, String> standstill,
            Supplier<Readiness> readiness,
            Watch watch) {
        this.history = history;
        this.targets = new TreeMap<>(targets);
        this.standstill = new TreeMap<>(standstill);
        this.readiness = readiness;
        this.watch = watch;
    }

    @Override
    public Future<Health> health() {
        Future<Health> late = watch.timers()
                .after(PATIENCE)
                .map(unused -> without("no answer within " + PATIENCE.toSeconds() + " seconds"));
        Future<Health> answer = Future.succeededFuture()
                .compose(unused -> history.backlog())
                .map(this::with)
                .otherwise(failure -> without(words(failure)));
        return Future.any(answer, late).map(first -> first.resultAt(first.succeeded(0) ? 0 : 1));
    }

    @Override
    public Future<Readiness> readiness() {
        return Future.succeededFuture(readiness.get());
    }

    private Health with(History.Backlog backlog) {
        Component journal = new Component(JOURNAL, true, Optional.empty());
        return told(journal, Optional.of(new Backlog(backlog.uninterpreted(), backlog.keys(), backlog.oldest())));
    }

    private Health without(String reason) {
        return told(new Component(JOURNAL, false, Optional.of(reason)), Optional.empty());
    }

    private Health told(Component journal, Optional<Backlog> backlog) {
        List<Component> components = new ArrayList<>();
        components.add(journal);
        Readiness now = readiness.get();
        now.reason().ifPresent(reason -> components.add(new Component(ENGINE, false, Optional.of(reason))));
        targets.forEach((name, target) -> components.add(component(name, target.availability())));
        standstill.forEach((name, reason) -> components.add(new Component(name, false, Optional.of(reason))));
        return new Health(now.ready(), components, backlog);
    }

    private Component component(String name, Availability availability) {
        return switch (availability) {
            case Availability.Open unused -> up(name, Optional.empty());
            case Availability.Closed closed -> {
                String detail = told(closed.reason(), closed.until());
                yield closed.cause() == Availability.Cause.PACE
                        ? up(name, Optional.of(detail))
                        : troubled(name, detail);
            }
        };
    }

    private Component up(String name, Optional<String> detail) {
        troubledSince.remove(name);
        return new Component(name, true, detail);
    }

    private Component troubled(String name, String detail) {
        Instant now = watch.clock().instant();
        Instant since = troubledSince.computeIfAbsent(name, unused -> now);
        boolean bearable = now.isBefore(since.plus(BEARABLE));
        return new Component(name, bearable, Optional.of(detail + "; seen so since " + since));
    }

    private static String told(String reason, Instant until) {
        return reason + "; to be asked again at " + until;
    }

    private static String words(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }
}
