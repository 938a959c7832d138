package dev.hexbridge.adapters.dynamics.batch;

import java.util.List;

/** What a batch is made of, each independent of its neighbours. */
public sealed interface Item {

    /** Its requests. */
    List<Call> calls();

    /** A request that stands alone; in practice a read. */
    record Single(Call call) implements Item {
        @Override
        public List<Call> calls() {
            return List.of(call);
        }
    }

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
