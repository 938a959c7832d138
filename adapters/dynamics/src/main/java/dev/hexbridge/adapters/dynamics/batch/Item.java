package dev.hexbridge.adapters.dynamics.batch;

import java.util.List;

/** What a batch is made of, each independent of its neighbours. */
public sealed interface Item {

    /** A request that stands alone; in practice a read. */
    record Single(Call call) implements Item {}

    /** Writes that happen all together or not at all. */
    record ChangeSet(List<Call> calls) implements Item {

        public ChangeSet {
            calls = List.copyOf(calls);
            if (calls.isEmpty()) {
                throw new IllegalArgumentException("a change set has at least one write");
            }
        }
    }
}
