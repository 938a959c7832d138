package dev.hexbridge.application.fake;

import dev.hexbridge.application.fake.JournalState.Noted;
import dev.hexbridge.application.fake.JournalState.Row;
import dev.hexbridge.application.port.outbound.History.Event;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.alert.Vitals;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The vital signs of a journal in memory. */
record VitalsOf(JournalState state, List<Recorded> receipts, Instant now) {

    private record Group(Vitals.Way way, String state, String failure) {}

    Vitals.Journal journal() {
        return new Vitals.Journal(keys(), quarantined(), census());
    }

    private List<Vitals.Keys> keys() {
        return state.dirty.values().stream().collect(Collectors.groupingBy(VitalsOf::group)).entrySet().stream()
                .map(entry -> keys(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Group group(Row row) {
        LinkKey key = row.key().mark().key();
        String target = key.target() + "/" + key.legalEntity();
        return new Group(
                new Vitals.Way(key.source().connection().value(), target),
                row.key().state().token(),
                row.failure().map(failure -> failure.kind().token()).orElse(""));
    }

    private static Vitals.Keys keys(Group group, List<Row> rows) {
        Comparator<Instant> earlier = Comparator.naturalOrder();
        return new Vitals.Keys(
                group.way(),
                group.state(),
                group.failure(),
                rows.size(),
                rows.stream().map(row -> row.times().marked()).min(earlier).orElseThrow(),
                rows.stream().map(row -> row.times().since()).max(earlier).orElseThrow());
    }

    private List<Vitals.Quarantined> quarantined() {
        return state.interpretations.values().stream()
                .filter(noted -> noted.interpretation().verdict() instanceof Verdict.Quarantined)
                .collect(Collectors.groupingBy(
                        noted -> noted.interpretation().entity().connection().value()))
                .entrySet()
                .stream()
                .map(entry -> new Vitals.Quarantined(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(Noted::at)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }

    private Vitals.Census census() {
        List<Recorded> settledDown = receipts.stream()
                .filter(it -> !it.receipt().receivedAt().isAfter(now.minus(Duration.ofMinutes(1))))
                .toList();
        Map<String, Long> byStatus = new TreeMap<>();
        EventStatus status = new EventStatus(state);
        settledDown.stream()
                .filter(it -> !isLost(it, status.event(it)) || hasTwin(it))
                .forEach(it -> byStatus.merge(
                        isLost(it, status.event(it))
                                ? "superseded"
                                : status.event(it).status(),
                        1L,
                        Long::sum));
        return new Vitals.Census(settledDown.size(), byStatus);
    }

    /** It was marked, and neither a key nor an outcome bears it. */
    private boolean isLost(Recorded recorded, Event event) {
        return event.status().equals("in-flight")
                && state.dirty.values().stream()
                        .noneMatch(row -> row.key().mark().snapshot().equals(recorded.position()));
    }

    /** Of two receipts with the very same version a key bears only one. */
    private boolean hasTwin(Recorded recorded) {
        List<Interpretation> all = state.interpretations.values().stream()
                .map(Noted::interpretation)
                .toList();
        return all.stream()
                .filter(made -> made.recorded().position().equals(recorded.position()))
                .anyMatch(made -> all.stream()
                        .anyMatch(other -> other.entity().equals(made.entity())
                                && other.version().equals(made.version())
                                && !other.recorded()
                                        .position()
                                        .equals(made.recorded().position())));
    }
}
