package dev.hexbridge.application.fake;

import dev.hexbridge.application.fake.JournalState.Noted;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.Standings;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.reconciliation.Known;
import dev.hexbridge.domain.reconciliation.Known.Judged;
import dev.hexbridge.domain.reconciliation.Known.Pending;
import dev.hexbridge.domain.reconciliation.Known.Settled;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is known of entities, from the state as it is. */
record InMemoryStandings(InMemoryEventLog log, Supplier<JournalState> states) implements Standings {

    @Override
    public Future<Map<EntityKey, Known>> of(List<EntityKey> entities) {
        JournalState state = states.get();
        Map<EntityKey, Known> known = new HashMap<>();
        for (EntityKey entity : entities) {
            Known of = known(state, entity);
            if (!of.equals(Known.NOTHING)) {
                known.put(entity, of);
            }
        }
        return Future.succeededFuture(known);
    }

    private Known known(JournalState state, EntityKey entity) {
        return new Known(
                Optional.ofNullable(state.snapshots.get(entity))
                        .map(noted -> noted.sighting().version()),
                log.all().stream()
                        .filter(it -> it.receipt().root().equals(entity))
                        .anyMatch(it -> it.position().sequence()
                                > state.cursor.getOrDefault(it.position().writer(), 0L)),
                judged(state, entity),
                state.dirty.values().stream()
                        .filter(row -> row.key().mark().key().source().equals(entity))
                        .sorted(Comparator.comparing(
                                row -> row.key().mark().key().text()))
                        .map(row -> new Pending(
                                row.key().mark().key(),
                                row.key().state(),
                                row.failure().map(Failure::text)))
                        .toList(),
                state.links.entrySet().stream()
                        .filter(link -> link.getKey().source().equals(entity))
                        .sorted(Comparator.comparing(link -> link.getKey().text()))
                        .map(link -> new Settled(link.getKey(), link.getValue().ref()))
                        .toList());
    }

    private static Optional<Judged> judged(JournalState state, EntityKey entity) {
        return state.interpretations.values().stream()
                .filter(noted -> noted.interpretation().entity().equals(entity))
                .max(Comparator.comparingInt(
                                (Noted noted) -> tells(noted.interpretation().verdict()) ? 1 : 0)
                        .thenComparing(Noted::at)
                        .thenComparingLong(noted ->
                                noted.interpretation().recorded().position().sequence()))
                .map(noted -> judged(noted.interpretation().verdict()));
    }

    private static boolean tells(Verdict verdict) {
        return !(verdict instanceof Verdict.Ignored || verdict instanceof Verdict.Superseded);
    }

    private static Judged judged(Verdict verdict) {
        Judged.Kind kind = switch (verdict) {
            case Verdict.Marked marked -> Judged.Kind.MARKED;
            case Verdict.Ignored ignored -> Judged.Kind.IGNORED;
            case Verdict.Superseded superseded -> Judged.Kind.SUPERSEDED;
            case Verdict.Filtered filtered -> Judged.Kind.FILTERED;
            case Verdict.Quarantined quarantined -> Judged.Kind.QUARANTINED;
        };
        return new Judged(kind, verdict.reason());
    }
}
