package dev.hexbridge.application.watch;

import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.alert.AlertKey;
import dev.hexbridge.domain.alert.AlertKind;
import dev.hexbridge.domain.alert.Symptom;
import dev.hexbridge.domain.alert.Vitals;
import dev.hexbridge.domain.alert.Vitals.Trouble;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gathers the vital signs: from the journal, the targets, the hearing, the settings, and what parts report. */
public final class Senses {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final History journal;
    private final Map<String, TargetSystem> targets;
    private final Hearing hearing;
    private final Map<String, LocalDate> credentials;
    private final Timers timers;
    private final Map<AlertKey, Symptom> reported = new ConcurrentHashMap<>();

    /**
     * @param journal asked what waits and what became of receipts
     * @param targets the target connections by name
     * @param hearing knows how long sources have been silent
     * @param credentials when secrets end, by connection
     * @param timers end the wait for the journal
     */
    public Senses(
            History journal,
            Map<String, TargetSystem> targets,
            Hearing hearing,
            Map<String, LocalDate> credentials,
            Timers timers) {
        this.journal = journal;
        this.targets = Map.copyOf(targets);
        this.hearing = hearing;
        this.credentials = Map.copyOf(credentials);
        this.timers = timers;
    }

    /** A part of the engine has found a trouble that no rule can see; it lasts until it is withdrawn. */
    public void report(AlertKind kind, String subject, String text) {
        AlertKey key = new AlertKey(kind, subject);
        reported.put(key, new Symptom(key, text, Optional.empty()));
    }

    /** What was reported is over. */
    public void withdraw(AlertKind kind, String subject) {
        reported.remove(new AlertKey(kind, subject));
    }

    /** Looks at everything; never fails, and never waits long for the journal. */
    Future<Vitals> at(Instant now) {
        Future<Optional<Vitals.Journal>> told = Future.succeededFuture()
                .compose(unused -> journal.vitals())
                .map(Optional::of)
                .otherwise(Optional.empty());
        Future<Optional<Vitals.Journal>> late = timers.after(PATIENCE).map(Optional.empty());
        return Future.any(told, late)
                .map(first -> new Vitals(
                        now,
                        told.isComplete() ? told.result() : Optional.empty(),
                        targets.entrySet().stream()
                                .map(it -> new Vitals.Target(
                                        it.getKey(), trouble(it.getValue().availability())))
                                .toList(),
                        hearing.silences(),
                        credentials,
                        List.copyOf(reported.values())));
    }

    private static Optional<Trouble> trouble(Availability availability) {
        return switch (availability) {
            case Availability.Open unused -> Optional.empty();
            case Availability.Closed closed ->
                switch (closed.cause()) {
                    case PACE -> Optional.empty();
                    case FAULTS -> Optional.of(Trouble.FAULTS);
                    case CREDENTIALS -> Optional.of(Trouble.CREDENTIALS);
                };
        };
    }
}
