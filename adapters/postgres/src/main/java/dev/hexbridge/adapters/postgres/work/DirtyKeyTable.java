package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.DirtyKeys;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.failure.FailureGroup;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Slot;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The keys that do not agree with their target yet. Rows are locked in the order of their keys. */
record DirtyKeyTable(Scope scope, InstantSource clock) implements DirtyKeys {

    @Override
    public Future<List<DirtyKey>> mark(List<Mark> marks) {
        Map<LinkKey, Mark> newest = new HashMap<>();
        marks.forEach(mark -> newest.merge(
                mark.key(), mark, (one, other) -> other.version().isNewerThan(one.version()) ? other : one));
        if (newest.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Tuple parameters = scope.fenced(List.copyOf(newest.values()))
                .value(now())
                .texts(mark -> mark.key().text())
                .shorts(mark -> slot(mark.key()))
                .texts(mark -> mark.key().source().text())
                .texts(mark -> mark.key().target().value())
                .texts(mark -> DirtyKeyRows.token(mark.intent()))
                .ints(Mark::priority)
                .optionalTexts(mark -> mark.needs().map(LinkKey::text))
                .days(mark -> mark.snapshot().day())
                .ints(mark -> mark.snapshot().writer())
                .longs(mark -> mark.snapshot().sequence())
                .times(mark -> mark.version().updatedAt())
                .times(mark -> mark.version().readAt())
                .tuple();
        return scope.write(DirtyKeySql.MARK, parameters, newest.size()).map(DirtyKeyTable::keysOf);
    }

    @Override
    public Future<List<DirtyKey>> settle(List<Transition> transitions) {
        if (transitions.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        List<LinkKey> touched = transitions.stream()
                .flatMap(transition -> Stream.concat(Stream.of(transition.key()), transition.blockedOn().stream()))
                .toList();
        Future<?> locked = scope.read(DirtyKeySql.LOCK, keys(touched));
        Tuple parameters = scope.fenced(transitions)
                .value(now())
                .texts(transition -> transition.key().text())
                .shorts(transition -> slot(transition.key()))
                .times(transition -> transition.attempted().updatedAt())
                .times(transition -> transition.attempted().readAt())
                .texts(transition -> transition.next().token())
                .ints(Transition::attempts)
                .optionalTimes(Transition::notBefore)
                .optionalTexts(transition -> transition.blockedOn().map(LinkKey::text))
                .optionalTexts(transition ->
                        transition.failure().map(failure -> failure.kind().token()))
                .optionalTexts(transition -> transition.failure().map(Failure::text))
                .optionalTexts(transition -> transition.failure().flatMap(Failure::field))
                .optionalTexts(transition -> transition
                        .failure()
                        .map(failure ->
                                FailureGroup.id(transition.key().target().value(), failure)))
                .optionalTexts(transition ->
                        transition.doubt().map(doubt -> doubt.about().token()))
                .optionalTimes(transition -> transition.doubt().map(Doubt::since))
                .optionalTimes(transition -> transition.doubt().flatMap(Doubt::missedAt))
                .tuple();
        Future<RowSet<Row>> written = scope.write(DirtyKeySql.SETTLE, parameters, transitions.size());
        return locked.compose(done -> written).map(DirtyKeyTable::keysOf);
    }

    @Override
    public Future<List<DirtyKey>> release(List<LinkKey> settled) {
        if (settled.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Tuple parameters =
                scope.fenced(settled).value(now()).texts(LinkKey::text).tuple();
        return scope.write(DirtyKeySql.RELEASE, parameters, 1).map(DirtyKeyTable::keysOf);
    }

    /** Locks first: the next statement then sees what a concurrent settlement has made of the keys. */
    @Override
    public Future<Set<LinkKey>> standing(List<LinkKey> keys) {
        if (keys.isEmpty()) {
            return Future.succeededFuture(Set.of());
        }
        Future<?> locked = scope.read(DirtyKeySql.LOCK, keys(keys));
        Future<RowSet<Row>> read = scope.read(DirtyKeyReads.STANDING, keys(keys));
        return locked.compose(done -> read)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> LinkKey.parse(row.getString("link_key")))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Future<List<PairKey>> moving(ConnectionName target, Instant now) {
        Tuple parameters = Columns.of(List.of())
                .value(scope.owner().tenant())
                .value(target.value())
                .value(Times.column(now))
                .tuple();
        return scope.read(DirtyKeyReads.MOVING, parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> PairKey.parse(row.getString("pair")))
                        .toList());
    }

    @Override
    public Future<List<DirtyKey>> due(PairKey pair, Instant now, long after, int limit) {
        Tuple parameters = Columns.of(List.of())
                .value(scope.owner().tenant())
                .value(pair.target().value())
                .value(Times.column(now))
                .value(after)
                .value((long) limit)
                .value(pair.text())
                .tuple();
        return scope.read(DirtyKeyReads.DUE, parameters).map(DirtyKeyTable::keysOf);
    }

    @Override
    public Future<Map<LinkKey, Doubt>> doubts(List<LinkKey> keys) {
        return scope.read(DirtyKeyReads.DOUBTS, keys(keys)).map(rows -> {
            Map<LinkKey, Doubt> doubts = new HashMap<>();
            rows.forEach(row -> DirtyKeyRows.doubt(row)
                    .ifPresent(doubt -> doubts.put(LinkKey.parse(row.getString("link_key")), doubt)));
            return doubts;
        });
    }

    @Override
    public Future<List<LinkKey>> hold(Map<LinkKey, Failure> reasons) {
        if (reasons.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Tuple parameters = scope.fenced(List.copyOf(reasons.entrySet()))
                .value(now())
                .texts(entry -> entry.getKey().text())
                .shorts(entry -> slot(entry.getKey()))
                .texts(entry -> entry.getValue().kind().token())
                .texts(entry -> entry.getValue().text())
                .optionalTexts(entry -> entry.getValue().field())
                .texts(entry -> FailureGroup.id(entry.getKey().target().value(), entry.getValue()))
                .tuple();
        return scope.write(DirtyKeyParking.HOLD, parameters, reasons.size())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> Optional.ofNullable(row.getString("link_key")).stream())
                        .map(LinkKey::parse)
                        .toList());
    }

    @Override
    public Future<List<DirtyKey>> rouse(List<LinkKey> touched) {
        List<LinkKey> keys = touched.stream().distinct().toList();
        if (keys.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Tuple parameters = scope.fenced(keys)
                .value(now())
                .texts(LinkKey::text)
                .shorts(this::slot)
                .tuple();
        return scope.write(DirtyKeyParking.ROUSE, parameters, keys.size()).map(DirtyKeyTable::keysOf);
    }

    @Override
    public Future<Optional<DirtyKey>> wake(long serial) {
        Tuple parameters = scope.fenced(List.of()).value(now()).value(serial).tuple();
        return scope.write(DirtyKeyParking.WAKE, parameters, 1)
                .map(rows -> keysOf(rows).stream().findFirst());
    }

    @Override
    public Future<List<DirtyKey>> wakeGroup(String group, Instant until, boolean approve, int limit) {
        Tuple parameters = scope.fenced(List.of())
                .value(now())
                .value(group)
                .value(Times.column(until))
                .value(approve)
                .value((long) limit)
                .tuple();
        return scope.write(DirtyKeyParking.WAKE_GROUP, parameters, 1).map(DirtyKeyTable::keysOf);
    }

    private Tuple keys(List<LinkKey> keys) {
        return Columns.of(keys)
                .value(scope.owner().tenant())
                .texts(LinkKey::text)
                .tuple();
    }

    private OffsetDateTime now() {
        return Times.column(clock.instant());
    }

    private int slot(LinkKey key) {
        return Slot.of(new TenantId(scope.owner().tenant()), key.source()).number();
    }

    /** A write that touched nothing answers one row without a key. */
    private static List<DirtyKey> keysOf(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("link_key") != null)
                .map(DirtyKeyRows::key)
                .toList();
    }
}
