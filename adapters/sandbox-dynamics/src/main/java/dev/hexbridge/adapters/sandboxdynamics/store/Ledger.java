package dev.hexbridge.adapters.sandboxdynamics.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every applied write in order. What was rolled back was never here. */
public final class Ledger {
    private final List<Write> writes = new ArrayList<>();
    private final Map<String, Integer> perSet = new TreeMap<>();

    void append(Write write) {
        writes.add(write);
        perSet.merge(write.set().name(), 1, Integer::sum);
    }

    /** How many writes. */
    public int size() {
        return writes.size();
    }

    /** The write at a position. */
    public Write get(int index) {
        return writes.get(index);
    }

    /** Writes per entity set. */
    public Map<String, Integer> perSet() {
        return Map.copyOf(perSet);
    }

    /** Forgets all writes; the rows stay. */
    public void clear() {
        writes.clear();
        perSet.clear();
    }
}
