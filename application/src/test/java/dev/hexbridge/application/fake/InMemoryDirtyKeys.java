package dev.hexbridge.application.fake;

import dev.hexbridge.application.fake.JournalState.Row;
import dev.hexbridge.application.fake.JournalState.Times;
import dev.hexbridge.application.port.outbound.DirtyKeys;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The dirty keys of one copy of the state. */
record InMemoryDirtyKeys(JournalState state, InstantSource clock) implements DirtyKeys {

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
            DirtyKey renewed = new DirtyKey(row.key().serial(), mark, next, 0, false);
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
            return ready(new DirtyKey(key.serial(), key.mark(), KeyState.READY, attempts, key.approved()), times);
        }
        boolean approved = key.approved() && next != KeyState.HELD;
        return new Row(
                new DirtyKey(key.serial(), key.mark(), next, transition.attempts(), approved),
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
    public Future<List<DirtyKey>> due(ConnectionName target, Instant now, long after, int limit) {
        return Future.succeededFuture(state.dirty.values().stream()
                .filter(row -> row.key().mark().key().target().equals(target))
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
                .map(row -> switch (row.key().state()) {
                    case HELD -> put(woken(row, 0, true));
                    case DEAD, WAITING, BLOCKED -> put(woken(row, 0, row.key().approved()));
                    case READY, UNKNOWN, CLEAN -> row.key();
                }));
    }

    private Row woken(Row row, int attempts, boolean approved) {
        DirtyKey key = row.key();
        return ready(
                new DirtyKey(key.serial(), key.mark(), KeyState.READY, attempts, approved),
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
