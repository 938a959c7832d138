package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dirty keys of one target that are in memory: a bounded view of the table. Of each key at most one claim is out
 * at a time; a key that needs another waits while that one is here. What does not fit stays in the table, is noted as
 * overflow and read again when there is room. Lives on one event loop.
 */
final class Window {

    private final int capacity;
    private final Map<LinkKey, Entry> entries = new HashMap<>();
    private final Map<Integer, Deque<LinkKey>> ready = new TreeMap<>();
    private final Map<LinkKey, List<LinkKey>> waitingFor = new HashMap<>();
    private boolean overflow;

    Window(int capacity) {
        this.capacity = capacity;
    }

    private static final class Entry {
        private DirtyKey key;
        private Optional<Order> snapshot;
        private boolean out;
        private boolean queued;
        private boolean suspect;

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
            if (entries.size() >= capacity) {
                overflow = true;
                return;
            }
            entry = new Entry(dirty.key(), snapshot);
            entries.put(key, entry);
        } else if (isNewer(dirty.key(), entry.key)) {
            entry.key = dirty.key();
            entry.snapshot = snapshot;
        }
        queue(key, entry);
    }

    private static boolean isNewer(DirtyKey one, DirtyKey other) {
        return one.mark().version().isNewerThan(other.mark().version());
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
            ready.computeIfAbsent(entry.key.mark().priority(), unused -> new ArrayDeque<>())
                    .add(key);
        }
    }

    /** Claims up to so many keys, by priority, first come first served within it. */
    List<Claim> claim(int limit) {
        List<Claim> claims = new ArrayList<>();
        for (Deque<LinkKey> queue : ready.values()) {
            while (claims.size() < limit && !queue.isEmpty()) {
                LinkKey key = queue.remove();
                Entry entry = entries.get(key);
                if (entry != null && !entry.out) {
                    entry.out = true;
                    entry.queued = false;
                    claims.add(new Claim(entry.key, entry.snapshot, entry.suspect));
                }
            }
        }
        return claims;
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
        if (entry != null && isNewer(entry.key, last)) {
            entry.out = false;
            entry.suspect = false;
            queue(key, entry);
            return;
        }
        entries.remove(key);
        List<LinkKey> waiting = waitingFor.remove(key);
        if (waiting != null) {
            waiting.forEach(this::requeue);
        }
    }

    /** Ends a claim on a key that is to be attempted again at once, in the version it now bears. */
    void again(DirtyKey key) {
        Entry entry = entries.get(key.mark().key());
        if (entry != null) {
            if (!isNewer(entry.key, key)) {
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
    void brokenOff(List<Claim> claims) {
        for (Claim claim : claims) {
            Entry entry = entries.get(claim.key().mark().key());
            if (entry != null) {
                entry.suspect = true;
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

    boolean hasRoom() {
        return entries.size() < Math.max(1, capacity / 2);
    }
}
