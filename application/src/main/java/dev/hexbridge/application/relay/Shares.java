package dev.hexbridge.application.relay;

import dev.hexbridge.domain.convergence.PairKey;
import java.util.Map;
import java.util.Set;

/**
 * How the pairs of one target share its lane.
 *
 * @param capacity how many keys are kept in memory in all
 * @param weights how much of the lane each pair gets while others want it too; 1 for those not named
 * @param idle the pairs that stand still: their keys wait in the table
 */
public record Shares(int capacity, Map<PairKey, Integer> weights, Set<PairKey> idle) {

    public Shares {
        weights = Map.copyOf(weights);
        idle = Set.copyOf(idle);
    }

    /** Pairs that all count the same. */
    public static Shares equal(int capacity) {
        return new Shares(capacity, Map.of(), Set.of());
    }

    int weight(PairKey pair) {
        return weights.getOrDefault(pair, 1);
    }

    /** How many rounds one pair may have under way: where there are several, none takes all. */
    int rounds(int parallel) {
        return weights.size() > 1 ? Math.max(1, parallel - 1) : parallel;
    }
}
