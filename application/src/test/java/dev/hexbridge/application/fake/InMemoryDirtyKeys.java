package dev.hexbridge.application.fake;

import dev.hexbridge.application.fake.JournalState.Row;
import dev.hexbridge.application.fake.JournalState.Times;
import dev.hexbridge.application.port.outbound.DirtyKeys;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The dirty keys of one copy of the state. */
record InMemoryDirtyKeys(JournalState state, InstantSource clock) implements DirtyKeys {

    private static final int ORDERS = 20;

    @Override
    public Future<List<DirtyKey>> mark(List<Mark> marks) {
        return Future.succeededFuture(
                marks.stream().map(this::mark).flatMap(Optional::stream).toList());
    }

    private Optional<DirtyKey> mark(Mark mark) {
        Row row = state.dirty.get(mark.key());
        if (row == null) {
            DirtyKey fresh = new DirtyKey(state.nextSerial(), mark, KeyState.READY, 0, false);
            return Optional.of(put(ready(fresh, new Times(clock.instant(), clock.instant()))));
        }
        if (mark.version().isNewerThan(row.key().mark().version())) {
            boolean unknown = row.key().state() == KeyState.UNKNOWN;
            KeyState next = unknown ? KeyState.UNKNOWN : KeyState.READY;
            DirtyKey renewed = new DirtyKey(
                    row.key().serial(), mark, next, 0, false, row.key().doubt());
            return Optional.of(put(
                    unknown
                            ? new Row(renewed, row.notBefore(), Optional.empty(), row.failure(), row.times())
                            : ready(renewed, new Times(row.times().marked(), clock.instant()))));
        }
        return Optional.empty();
    }

    @Override
    public Future<List<DirtyKey>> settle(List<Transition> transitions) {
        List<DirtyKey> left = new ArrayList<>();
        for (Transition transition : transitions) {
            Row row = state.dirty.get(transition.key());
            if (row == null) {
                continue;
            }
            if (transition.next() == KeyState.CLEAN) {
                state.sent.remove(transition.key());
            }
            boolean same = row.key().mark().version().equals(transition.attempted());
            if (same && transition.next() == KeyState.CLEAN) {
                state.dirty.remove(transition.key());
            } else {
                left.add(put(after(row, transition, same)));
            }
        }
        return Future.succeededFuture(left);
    }

    private Row after(Row row, Transition transition, boolean same) {
        DirtyKey key = row.key();
        Times times = new Times(row.times().marked(), clock.instant());
        KeyState next = same || transition.next() == KeyState.UNKNOWN ? transition.next() : KeyState.READY;
        if (next == KeyState.READY || overtaken(transition)) {
            int attempts = same ? transition.attempts() : 0;
            return ready(
                    new DirtyKey(
                            key.serial(), key.mark(), KeyState.READY, attempts, key.approved(), transition.doubt()),
                    times);
        }
        boolean approved = key.approved() && next != KeyState.HELD;
        return new Row(
                new DirtyKey(key.serial(), key.mark(), next, transition.attempts(), approved, transition.doubt()),
                transition.notBefore(),
                transition.blockedOn(),
                transition.failure(),
                times);
    }

    /** Whether it would wait for a key that is settled by now. */
    private boolean overtaken(Transition transition) {
        return transition
                .blockedOn()
                .filter(other -> transition.next() == KeyState.BLOCKED)
                .filter(other -> state.links.containsKey(other) && !state.dirty.containsKey(other))
                .isPresent();
    }

    @Override
    public Future<List<DirtyKey>> release(List<LinkKey> settled) {
        List<DirtyKey> released = new ArrayList<>();
        for (Row row : List.copyOf(state.dirty.values())) {
            boolean waits = row.key().state() == KeyState.BLOCKED
                    && row.blockedOn().filter(settled::contains).isPresent();
            if (waits) {
                released.add(put(woken(row, row.key().attempts(), row.key().approved())));
            }
        }
        return Future.succeededFuture(released);
    }

    @Override
    public Future<Set<LinkKey>> standing(List<LinkKey> keys) {
        return Future.succeededFuture(keys.stream()
                .filter(key -> state.dirty.containsKey(key) || state.links.containsKey(key))
                .collect(Collectors.toSet()));
    }

    @Override
    public Future<List<PairKey>> moving(ConnectionName target, Instant now) {
        return Future.succeededFuture(state.dirty.values().stream()
                .filter(row -> isDue(row, now))
                .map(row -> row.key().mark().key().pair())
                .filter(pair -> pair.target().equals(target))
                .distinct()
                .sorted(Comparator.comparing(PairKey::text))
                .toList());
    }

    @Override
    public Future<List<DirtyKey>> due(PairKey pair, Instant now, long after, int limit) {
        return Future.succeededFuture(state.dirty.values().stream()
                .filter(row -> row.key().mark().key().pair().equals(pair))
                .filter(row -> row.key().serial() > after && isDue(row, now))
                .map(Row::key)
                .sorted(Comparator.<DirtyKey>comparingInt(key -> key.mark().priority())
                        .thenComparingLong(DirtyKey::serial))
                .limit(limit)
                .toList());
    }

    private static boolean isDue(Row row, Instant now) {
        boolean open = row.notBefore().filter(now::isBefore).isEmpty();
        return switch (row.key().state()) {
            case READY -> true;
            case WAITING, UNKNOWN -> open;
            case BLOCKED, HELD, DEAD, CLEAN -> false;
        };
    }

    @Override
    public Future<Map<LinkKey, Doubt>> doubts(List<LinkKey> keys) {
        Map<LinkKey, Doubt> doubts = new HashMap<>();
        keys.stream()
                .filter(state.dirty::containsKey)
                .forEach(key -> Optional.ofNullable(state.dirty.get(key))
                        .flatMap(row -> row.key().doubt())
                        .ifPresent(doubt -> doubts.put(key, doubt)));
        return Future.succeededFuture(doubts);
    }

    @Override
    public Future<List<LinkKey>> hold(Map<LinkKey, Failure> reasons) {
        List<LinkKey> held = new ArrayList<>();
        reasons.forEach((key, reason) -> {
            Optional<Row> row = Optional.ofNullable(state.dirty.get(key)).or(() -> takenUp(key));
            row.filter(it -> it.key().state() != KeyState.HELD && it.key().state() != KeyState.UNKNOWN)
                    .ifPresent(it -> {
                        put(held(it, reason));
                        held.add(key);
                    });
        });
        return Future.succeededFuture(held);
    }

    /** A clean key, with the snapshot that was attempted last. */
    private Optional<Row> takenUp(LinkKey key) {
        return Optional.ofNullable(state.links.get(key))
                .flatMap(link -> state.deliveries.reversed().stream()
                        .filter(attempt -> attempt.key().equals(key))
                        .findFirst()
                        .map(attempt -> new Mark(
                                key, Intent.CONVERGE, ORDERS, attempt.snapshot(), link.version(), Optional.empty())))
                .map(mark -> ready(
                        new DirtyKey(state.nextSerial(), mark, KeyState.READY, 0, false),
                        new Times(clock.instant(), clock.instant())));
    }

    private Row held(Row row, Failure reason) {
        DirtyKey key = row.key();
        return new Row(
                new DirtyKey(key.serial(), key.mark(), KeyState.HELD, key.attempts(), false, key.doubt()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                new Times(row.times().marked(), clock.instant()));
    }

    @Override
    public Future<List<DirtyKey>> rouse(List<LinkKey> touched) {
        return Future.succeededFuture(touched.stream()
                .distinct()
                .map(state.dirty::get)
                .filter(Objects::nonNull)
                .filter(row -> row.key().state() == KeyState.HELD || row.key().state() == KeyState.DEAD)
                .map(row -> put(woken(row, 0, row.key().approved())))
                .toList());
    }

    @Override
    public Future<Optional<DirtyKey>> wake(long serial) {
        return Future.succeededFuture(state.dirty.values().stream()
                .filter(row -> row.key().serial() == serial)
                .findFirst()
                .flatMap(row -> switch (row.key().state()) {
                    case HELD -> Optional.of(put(woken(row, 0, true)));
                    case DEAD, WAITING, BLOCKED ->
                        Optional.of(put(woken(row, 0, row.key().approved())));
                    case UNKNOWN -> Optional.of(row.key());
                    case READY, CLEAN -> Optional.empty();
                }));
    }

    @Override
    public Future<List<DirtyKey>> wakeGroup(String group, Instant until, boolean approve, int limit) {
        List<Row> members = state.dirty.values().stream()
                .filter(row -> row.isParked() && row.group().equals(group))
                .filter(row -> !row.times().since().isAfter(until))
                .sorted(Comparator.comparing(row -> row.times().since()))
                .limit(limit)
                .toList();
        return Future.succeededFuture(members.stream()
                .map(row -> put(woken(
                        row, 0, row.key().approved() || (approve && row.key().state() == KeyState.HELD))))
                .toList());
    }

    private Row woken(Row row, int attempts, boolean approved) {
        DirtyKey key = row.key();
        return ready(
                new DirtyKey(key.serial(), key.mark(), KeyState.READY, attempts, approved, key.doubt()),
                new Times(row.times().marked(), clock.instant()));
    }

    private static Row ready(DirtyKey key, Times times) {
        return new Row(key, Optional.empty(), Optional.empty(), Optional.empty(), times);
    }

    private DirtyKey put(Row row) {
        state.dirty.put(row.key().mark().key(), row);
        return row.key();
    }
}
