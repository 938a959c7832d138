package dev.hexbridge.application.fake;

import dev.hexbridge.application.fake.JournalState.Noted;
import dev.hexbridge.application.fake.JournalState.Row;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.History.Event;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what became of a receipt. */
record EventStatus(JournalState state) {

    private static final Set<Result> SETTLED = EnumSet.of(Result.DELIVERED, Result.UNCHANGED, Result.FOUND);

    Event event(Recorded recorded) {
        Noted noted = state.interpretations.get(recorded.position());
        if (noted == null) {
            return event(recorded, recorded.receipt().root(), new Told("received", "", Optional.empty()));
        }
        Interpretation made = noted.interpretation();
        Told told = switch (made.verdict()) {
            case Verdict.Ignored ignored -> new Told("ignored", ignored.reason(), Optional.empty());
            case Verdict.Superseded superseded ->
                new Told(
                        "superseded",
                        superseded.reason(),
                        Optional.of(superseded.by().text()));
            case Verdict.Filtered filtered -> new Told("filtered", filtered.reason(), Optional.empty());
            case Verdict.Quarantined quarantined -> new Told("quarantined", Words.where(quarantined), Optional.empty());
            case Verdict.Marked marked -> marked(recorded.position(), made);
        };
        return event(recorded, made.entity(), told);
    }

    private Told marked(Position position, Interpretation made) {
        List<Row> bearing = state.dirty.values().stream()
                .filter(row -> row.key().mark().key().source().equals(made.entity()))
                .filter(row -> row.key().mark().snapshot().equals(position))
                .toList();
        Optional<Told> parked = bearing.stream()
                .filter(row -> row.key().state() == KeyState.HELD || row.key().state() == KeyState.DEAD)
                .map(row -> new Told(row.key().state().token(), Words.failure(row.failure()), Optional.empty()))
                .findFirst();
        return parked.or(() -> bearing.isEmpty() ? Optional.empty() : Optional.of(Told.inFlight(made)))
                .or(() -> applied(position, made))
                .or(() -> superseded(made))
                .orElse(Told.inFlight(made));
    }

    private Optional<Told> applied(Position position, Interpretation made) {
        boolean delivered = state.deliveries.stream()
                .anyMatch(it -> it.snapshot().equals(position)
                        && it.key().source().equals(made.entity())
                        && SETTLED.contains(it.result()));
        return delivered
                ? Optional.of(new Told("applied", made.verdict().reason(), Optional.empty()))
                : Optional.empty();
    }

    private Optional<Told> superseded(Interpretation made) {
        return made.version()
                .flatMap(version -> covering(made.entity(), version))
                .map(cover -> new Told("superseded", made.verdict().reason(), Optional.of(cover.text())));
    }

    private Optional<Position> covering(EntityKey entity, SourceVersion version) {
        return state.interpretations.values().stream()
                .map(Noted::interpretation)
                .filter(it -> it.entity().equals(entity) && it.verdict() instanceof Verdict.Marked)
                .filter(it ->
                        it.version().filter(other -> other.isNewerThan(version)).isPresent())
                .min(Comparator.comparing(it -> it.version().orElseThrow()))
                .map(it -> it.recorded().position());
    }

    private static Event event(Recorded recorded, EntityKey entity, Told told) {
        Receipt receipt = recorded.receipt();
        return new Event(
                recorded.position().text(),
                receipt.root().connection().value(),
                receipt.origin().topic(),
                receipt.origin().deliveryId(),
                receipt.receivedAt(),
                entity.text(),
                told.status(),
                told.reason().isEmpty() ? Optional.empty() : Optional.of(told.reason()),
                told.coveredBy());
    }

    /** What there is to say. */
    private record Told(String status, String reason, Optional<String> coveredBy) {

        static Told inFlight(Interpretation made) {
            return new Told("in-flight", made.verdict().reason(), Optional.empty());
        }
    }
}
