package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The dirty keys of one target that are in memory: a bounded view of the table. Of each key at most one claim is out
 * at a time; a key that needs another waits while that one is here. What does not fit stays in the table, is noted as
 * overflow and read again when there is room. A pair that has less than its share finds room in any case: the pair
 * with the most gives up a key for it, which goes on waiting in the table. Lives on one event loop.
 */
final class Window {

    private final int capacity;
    private final Turns ready;
    private final Map<LinkKey, Entry> entries = new HashMap<>();
    private final Map<PairKey, Integer> sizes = new HashMap<>();
    private final Map<LinkKey, List<LinkKey>> waitingFor = new HashMap<>();
    private boolean overflow;

    Window(Shares shares) {
        this.capacity = shares.capacity();
        this.ready = new Turns(shares::weight);
    }

    private static final class Entry {
        private DirtyKey key;
        private Optional<Order> snapshot;
        private boolean out;
        private boolean queued;
        private boolean suspect;
        private Optional<SourceVersion> claimed = Optional.empty();

        Entry(DirtyKey key, Optional<Order> snapshot) {
            this.key = key;
            this.snapshot = snapshot;
        }
    }

    /** Takes a key that became dirty or due. A mark that is not newer than the one here changes nothing. */
    void offer(Dirty dirty) {
        LinkKey key = dirty.key().mark().key();
        Entry entry = entries.get(key);
        Optional<Order> snapshot = dirty.order();
        if (entry == null) {
            if (entries.size() >= capacity && !makeRoom(key.pair())) {
                overflow = true;
                return;
            }
            entry = new Entry(dirty.key(), snapshot);
            entries.put(key, entry);
            sizes.merge(key.pair(), 1, Integer::sum);
        } else if (isNewer(dirty.key(), entry.key)) {
            entry.key = dirty.key();
            entry.snapshot = snapshot;
        }
        queue(key, entry);
    }

    private boolean makeRoom(PairKey pair) {
        PairKey largest =
                Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
        Optional<LinkKey> given = size(pair) < share(pair) ? ready.giveUp(largest) : Optional.empty();
        given.ifPresent(key -> {
            remove(key);
            overflow = true;
        });
        return given.isPresent();
    }

    private int size(PairKey pair) {
        return sizes.getOrDefault(pair, 0);
    }

    /** What a pair may have of the memory beside those that are here. */
    private int share(PairKey pair) {
        return capacity / Math.max(1, sizes.size() + (sizes.containsKey(pair) ? 0 : 1));
    }

    private static boolean isNewer(DirtyKey one, DirtyKey other) {
        return one.mark().version().isNewerThan(other.mark().version());
    }

    /**
     * Whether a newer mark came while the claim was out. Where none came the table is right, though it may hold an older
     * stamp than was claimed: a page that was read before a settlement brings back what is settled, and the mark of
     * another order of the same buyer may have come after it.
     */
    private static boolean isMarkedSince(Entry entry, DirtyKey last) {
        boolean asClaimed = entry.claimed
                .filter(version -> version.equals(entry.key.mark().version()))
                .isPresent();
        return !asClaimed && isNewer(entry.key, last);
    }

    private void queue(LinkKey key, Entry entry) {
        if (entry.out || entry.queued) {
            return;
        }
        Optional<LinkKey> needed = entry.key.mark().needs().filter(entries::containsKey);
        entry.queued = true;
        if (needed.isPresent()) {
            waitingFor
                    .computeIfAbsent(needed.get(), unused -> new ArrayList<>())
                    .add(key);
        } else {
            ready.add(key, entry.key.mark().priority());
        }
    }

    /** Claims up to so many keys of the pair whose turn it is: by priority, first come first served within it. */
    List<Claim> claim(int limit) {
        return claim(limit, pair -> true);
    }

    /**
     * Claims keys of one pair, so that no pair's keys wait for the answers that another's get.
     *
     * @param limit how many at most
     * @param may which pairs may have a turn
     */
    List<Claim> claim(int limit, Predicate<PairKey> may) {
        List<Claim> claims = new ArrayList<>();
        Optional<PairKey> pair = ready.next(may);
        while (pair.isPresent() && claims.isEmpty()) {
            Optional<LinkKey> key = ready.take(pair.get());
            while (key.isPresent()) {
                out(key.get()).ifPresent(claims::add);
                key = claims.size() < limit ? ready.take(pair.get()) : Optional.empty();
            }
            pair = ready.next(may);
        }
        return claims;
    }

    private Optional<Claim> out(LinkKey key) {
        Entry entry = entries.get(key);
        if (entry == null || entry.out) {
            return Optional.empty();
        }
        entry.out = true;
        entry.claimed = Optional.of(entry.key.mark().version());
        entry.queued = false;
        return Optional.of(new Claim(entry.key, entry.snapshot, entry.suspect));
    }

    /** Keeps what was read for a claim for the keys that wait for it and were made dirty by the same snapshot. */
    void share(Work work) {
        for (LinkKey key : waitingFor.getOrDefault(work.key(), List.of())) {
            Entry entry = entries.get(key);
            Position read = work.claim().key().mark().snapshot();
            if (entry != null
                    && entry.snapshot.isEmpty()
                    && entry.key.mark().snapshot().equals(read)) {
                entry.snapshot = work.order();
            }
        }
    }

    /**
     * Ends a claim on a key that is settled, or that the table alone remembers from now on. A key that was marked anew
     * since is attempted again.
     *
     * @param last the key as it was claimed, or as the table holds it where it is dirty still
     */
    void forget(DirtyKey last) {
        LinkKey key = last.mark().key();
        Entry entry = entries.get(key);
        if (entry != null && isMarkedSince(entry, last)) {
            entry.out = false;
            entry.suspect = false;
            queue(key, entry);
            return;
        }
        remove(key);
    }

    private void remove(LinkKey key) {
        if (entries.remove(key) != null) {
            sizes.computeIfPresent(key.pair(), (pair, size) -> size > 1 ? size - 1 : null);
        }
        List<LinkKey> waiting = waitingFor.remove(key);
        if (waiting != null) {
            waiting.forEach(this::requeue);
        }
    }

    /** Ends a claim on a key that is to be attempted again at once, in the version it now bears. */
    void again(DirtyKey key) {
        Entry entry = entries.get(key.mark().key());
        if (entry != null) {
            if (!isMarkedSince(entry, key)) {
                boolean same = entry.key.mark().snapshot().equals(key.mark().snapshot());
                entry.snapshot = same ? entry.snapshot : Optional.empty();
                entry.key = key;
            }
            entry.suspect = false;
            entry.out = false;
            queue(key.mark().key(), entry);
        }
    }

    /** Ends claims whose attempt broke off: nobody knows what the target did with them. */
    void brokenOff(List<Claim> claims, boolean suspect) {
        for (Claim claim : claims) {
            Entry entry = entries.get(claim.key().mark().key());
            if (entry != null) {
                entry.suspect |= suspect;
                entry.out = false;
                queue(claim.key().mark().key(), entry);
            }
        }
    }

    private void requeue(LinkKey key) {
        Entry entry = entries.get(key);
        if (entry != null) {
            entry.queued = false;
            queue(key, entry);
        }
    }

    int size() {
        return entries.size();
    }

    /** Whether keys had to stay in the table; asking resets it. */
    boolean takeOverflow() {
        boolean was = overflow;
        overflow = false;
        return was;
    }

    /** Whether it pays to read more keys of a pair. */
    boolean hasRoom(PairKey pair) {
        return size(pair) < Math.max(1, share(pair) / 2);
    }
}
