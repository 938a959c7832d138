package dev.hexbridge.application.query;

import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Looks at the journal and at each target. A journal that does not answer in time is down; a target is up while it
 * takes work.
 */
public final class HealthCheck implements ReadHealth {

    private static final String JOURNAL = "journal";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final History history;
    private final Map<String, TargetSystem> targets;
    private final Map<String, String> standstill;
    private final Supplier<Readiness> readiness;
    private final Timers timers;

    /**
     * @param history asked for the backlog
     * @param targets the target connections by name
     * @param standstill why other parts do not run since the start, by name: a pair, a connection
     * @param readiness whether work is accepted now, as the engine's life cycle knows it
     * @param timers end the wait for the journal
     */
    public HealthCheck(
            History history,
            Map<String, TargetSystem> targets,
            Map<String, String> standstill,
            Supplier<Readiness> readiness,
            Timers timers) {
        this.history = history;
        this.targets = new TreeMap<>(targets);
        this.standstill = new TreeMap<>(standstill);
        this.readiness = readiness;
        this.timers = timers;
    }

    @Override
    public Future<Health> health() {
        Future<Health> late =
                timers.after(PATIENCE).map(unused -> without("no answer within " + PATIENCE.toSeconds() + " seconds"));
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
        targets.forEach((name, target) -> components.add(component(name, target.availability())));
        standstill.forEach((name, reason) -> components.add(new Component(name, false, Optional.of(reason))));
        return new Health(readiness.get().ready(), components, backlog);
    }

    private static Component component(String name, Availability availability) {
        return switch (availability) {
            case Availability.Open unused -> new Component(name, true, Optional.empty());
            case Availability.Closed closed ->
                new Component(name, false, Optional.of(closed.reason() + "; to be asked again at " + closed.until()));
        };
    }

    private static String words(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }
}
