package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.Corrections;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.DirtyKeys;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.Interpretations;
import dev.hexbridge.application.port.outbound.Links;
import dev.hexbridge.application.port.outbound.PaymentLedgers;
import dev.hexbridge.application.port.outbound.Positions;
import dev.hexbridge.application.port.outbound.Reservations;
import dev.hexbridge.application.port.outbound.SentDocuments;
import dev.hexbridge.application.port.outbound.Snapshots;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.Waypoints;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of one transaction over one copy of the state. */
record InMemoryTables(JournalState state, EventLog log, InstantSource clock)
        implements UnitOfWork.Tables, Positions, Interpretations, Links {

    @Override
    public Positions positions() {
        return this;
    }

    @Override
    public Interpretations interpretations() {
        return this;
    }

    @Override
    public Snapshots snapshots() {
        return new InMemorySnapshots(state);
    }

    @Override
    public Waypoints waypoints() {
        return new InMemoryWaypoints(state);
    }

    @Override
    public DirtyKeys dirtyKeys() {
        return new InMemoryDirtyKeys(state, clock);
    }

    @Override
    public SentDocuments sentDocuments() {
        return new InMemorySentDocuments(state);
    }

    @Override
    public Links links() {
        return this;
    }

    @Override
    public Reservations reservations() {
        return new InMemoryReservations(state.reserved);
    }

    @Override
    public Deliveries deliveries() {
        return attempts -> {
            state.deliveries.addAll(attempts);
            return Future.succeededFuture();
        };
    }

    @Override
    public Audit audit() {
        return entry -> {
            state.audit.add(entry);
            return Future.succeededFuture();
        };
    }

    @Override
    public PaymentLedgers payments() {
        return new InMemoryPaymentLedgers(state.payments, state.paymentJournals);
    }

    @Override
    public Corrections corrections() {
        return new InMemoryCorrections(state);
    }

    @Override
    public Future<List<Position>> quarantined(String group, Instant until, int limit) {
        return Future.succeededFuture(state.interpretations.entrySet().stream()
                .filter(noted -> noted.getValue().group().equals(group))
                .filter(noted -> !noted.getValue().at().isAfter(until))
                .sorted(Comparator.comparing(noted -> noted.getValue().at()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList());
    }

    @Override
    public Future<EventLog.Cursor> load() {
        return Future.succeededFuture(new EventLog.Cursor(state.cursor));
    }

    @Override
    public Future<Void> advance(EventLog.Cursor to) {
        to.sequences().forEach((writer, sequence) -> state.cursor.merge(writer, sequence, Math::max));
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> record(List<Interpretation> interpretations) {
        for (Interpretation made : interpretations) {
            state.interpretations.putIfAbsent(
                    made.recorded().position(), new JournalState.Noted(clock.instant(), made));
            for (SearchTerm term : made.terms()) {
                Terms.stored(term).ifPresent(text -> state.name(text, made.entity()));
            }
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Recorded>> reopen(Position position) {
        JournalState.Noted noted = state.interpretations.get(position);
        if (noted == null || !(noted.interpretation().verdict() instanceof Verdict.Quarantined)) {
            return Future.succeededFuture(Optional.empty());
        }
        state.interpretations.remove(position);
        return log.fetch(List.of(position)).map(found -> found.stream().findFirst());
    }

    @Override
    public Future<Map<LinkKey, Agreed>> find(List<LinkKey> keys) {
        Map<LinkKey, Agreed> found = new LinkedHashMap<>();
        keys.stream().filter(state.links::containsKey).forEach(key -> found.put(key, state.links.get(key)));
        return Future.succeededFuture(found);
    }

    @Override
    public Future<Void> save(Map<LinkKey, Agreed> links) {
        links.forEach((key, agreed) -> {
            Agreed stored = state.links.get(key);
            if (stored == null || agreed.revision() > stored.revision()) {
                state.links.put(key, agreed);
                state.name(Terms.folded(agreed.ref().id()), key.source());
            }
        });
        return Future.succeededFuture();
    }
}
