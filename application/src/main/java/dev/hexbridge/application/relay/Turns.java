package dev.hexbridge.application.relay;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Keys that can be claimed, pair by pair. The pair that had the least of the lane, measured by its weight, is next;
 * within a pair the most urgent key is, and then the one that came first. Who comes back after a while without keys
 * gets no credit for it: nobody can save up turns and then hold up the others.
 */
final class Turns {

    private final ToIntFunction<PairKey> weight;
    private final Map<PairKey, Line> lines = new HashMap<>();
    private double now;

    Turns(ToIntFunction<PairKey> weight) {
        this.weight = weight;
    }

    private static final class Line {
        private final TreeMap<Integer, Deque<LinkKey>> ranks = new TreeMap<>();
        private double had;

        boolean isEmpty() {
            return ranks.isEmpty();
        }

        LinkKey take(boolean first) {
            Map.Entry<Integer, Deque<LinkKey>> rank = first ? ranks.firstEntry() : ranks.lastEntry();
            LinkKey key =
                    first ? rank.getValue().removeFirst() : rank.getValue().removeLast();
            if (rank.getValue().isEmpty()) {
                ranks.remove(rank.getKey());
            }
            return key;
        }
    }

    void add(LinkKey key, int priority) {
        Line line = lines.computeIfAbsent(key.pair(), unused -> new Line());
        if (line.isEmpty()) {
            line.had = Math.max(line.had, now);
        }
        line.ranks.computeIfAbsent(priority, unused -> new ArrayDeque<>()).add(key);
    }

    /** The pair whose turn it is, of those that may have one. */
    Optional<PairKey> next(Predicate<PairKey> may) {
        return lines.entrySet().stream()
                .filter(line -> !line.getValue().isEmpty() && may.test(line.getKey()))
                .min(Comparator.<Map.Entry<PairKey, Line>>comparingDouble(line -> line.getValue().had)
                        .thenComparing(line -> line.getKey().text()))
                .map(Map.Entry::getKey);
    }

    /** Takes the most urgent key of a pair; empty where the pair has none. */
    Optional<LinkKey> take(PairKey pair) {
        return line(pair).map(line -> {
            now = Math.max(now, line.had);
            line.had += 1.0 / Math.max(1, weight.applyAsInt(pair));
            return line.take(true);
        });
    }

    /** Takes back the least urgent key of a pair, as if it had never come. */
    Optional<LinkKey> giveUp(PairKey pair) {
        return line(pair).map(line -> line.take(false));
    }

    private Optional<Line> line(PairKey pair) {
        return Optional.ofNullable(lines.get(pair)).filter(line -> !line.isEmpty());
    }
}
