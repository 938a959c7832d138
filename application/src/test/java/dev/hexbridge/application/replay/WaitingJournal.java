package dev.hexbridge.application.replay;

import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.Corrections;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.DirtyKeys;
import dev.hexbridge.application.port.outbound.Interpretations;
import dev.hexbridge.application.port.outbound.Links;
import dev.hexbridge.application.port.outbound.PaymentLedgers;
import dev.hexbridge.application.port.outbound.Positions;
import dev.hexbridge.application.port.outbound.Reservations;
import dev.hexbridge.application.port.outbound.SentDocuments;
import dev.hexbridge.application.port.outbound.Snapshots;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.Waypoints;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A journal with keys and receipts that wait for a person. What happens in it is told in order, commits included. */
final class WaitingJournal implements UnitOfWork, UnitOfWork.Tables, DirtyKeys, Interpretations {

    final List<String> story = new ArrayList<>();
    final List<Audit.Entry> audit = new ArrayList<>();
    final Map<Long, DirtyKey> keys = new HashMap<>();
    final Map<Position, Recorded> quarantined = new HashMap<>();
    final Map<LinkKey, Correction> corrected = new HashMap<>();
    boolean approved;
    Future<Void> commit = Future.succeededFuture();

    @Override
    public <T> Future<T> inTransaction(Function<Tables, Future<T>> work) {
        return work.apply(this)
                .compose(result -> commit.map(result))
                .onSuccess(unused -> story.add("commit"))
                .onFailure(unused -> story.add("rollback"));
    }

    @Override
    public Future<Optional<DirtyKey>> wake(long serial) {
        return Future.succeededFuture(Optional.ofNullable(keys.get(serial)));
    }

    @Override
    public Future<Optional<Recorded>> reopen(Position position) {
        return Future.succeededFuture(Optional.ofNullable(quarantined.remove(position)));
    }

    @Override
    public Audit audit() {
        return entry -> {
            audit.add(entry);
            story.add("audit");
            return Future.succeededFuture();
        };
    }

    @Override
    public DirtyKeys dirtyKeys() {
        return this;
    }

    @Override
    public Interpretations interpretations() {
        return this;
    }

    @Override
    public SentDocuments sentDocuments() {
        throw notForReplays();
    }

    @Override
    public Corrections corrections() {
        return new Corrections() {
            @Override
            public Future<Void> record(LinkKey key, Correction correction) {
                corrected.put(key, correction);
                story.add("corrected");
                return Future.succeededFuture();
            }

            @Override
            public Future<Map<LinkKey, Correction>> find(List<LinkKey> wanted) {
                throw notForReplays();
            }
        };
    }

    @Override
    public Future<List<DirtyKey>> wakeGroup(String group, Instant until, boolean approve, int limit) {
        List<DirtyKey> woken = keys.values().stream().limit(limit).toList();
        woken.forEach(key -> keys.remove(key.serial()));
        approved = approve;
        return Future.succeededFuture(woken);
    }

    @Override
    public Future<List<Position>> quarantined(String group, Instant until, int limit) {
        return Future.succeededFuture(quarantined.keySet().stream().limit(limit).toList());
    }

    @Override
    public Positions positions() {
        throw notForReplays();
    }

    @Override
    public Links links() {
        throw notForReplays();
    }

    @Override
    public Reservations reservations() {
        throw notForReplays();
    }

    @Override
    public Deliveries deliveries() {
        throw notForReplays();
    }

    @Override
    public Snapshots snapshots() {
        throw notForReplays();
    }

    @Override
    public PaymentLedgers payments() {
        throw notForReplays();
    }

    @Override
    public Waypoints waypoints() {
        throw notForReplays();
    }

    @Override
    public Future<List<DirtyKey>> rouse(List<LinkKey> touched) {
        throw notForReplays();
    }

    @Override
    public Future<List<DirtyKey>> mark(List<Mark> marks) {
        throw notForReplays();
    }

    @Override
    public Future<List<DirtyKey>> settle(List<Transition> transitions) {
        throw notForReplays();
    }

    @Override
    public Future<List<DirtyKey>> release(List<LinkKey> settled) {
        throw notForReplays();
    }

    @Override
    public Future<Set<LinkKey>> standing(List<LinkKey> keys) {
        throw notForReplays();
    }

    @Override
    public Future<List<PairKey>> moving(ConnectionName target, Instant now) {
        throw notForReplays();
    }

    @Override
    public Future<List<DirtyKey>> due(PairKey pair, Instant now, long after, int limit) {
        throw notForReplays();
    }

    @Override
    public Future<Map<LinkKey, Doubt>> doubts(List<LinkKey> keys) {
        throw notForReplays();
    }

    @Override
    public Future<List<LinkKey>> hold(Map<LinkKey, Failure> reasons) {
        throw notForReplays();
    }

    @Override
    public Future<Void> record(List<Interpretation> interpretations) {
        throw notForReplays();
    }

    private static UnsupportedOperationException notForReplays() {
        return new UnsupportedOperationException("a replay has no business here");
    }
}
