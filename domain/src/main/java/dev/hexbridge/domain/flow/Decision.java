package dev.hexbridge.domain.flow;

import java.util.Optional;

/** What a flow says of a change. */
public sealed interface Decision {

    /** The name of the step that decided. */
    String step();

    /** It is left out. */
    record Filtered(String step, String reason) implements Decision {}

    /** It waits for a person. */
    record Held(String step, String reason) implements Decision {}

    /**
     * It goes to the target.
     *
     * @param step the step
     * @param map the map that makes the document
     * @param customerMap the map for the buyer's account
     * @param refundMap the map for what is given back
     */
    record Sync(String step, String map, Optional<String> customerMap, Optional<String> refundMap) implements Decision {

        /** A step that leaves refunds out. */
        public Sync(String step, String map, Optional<String> customerMap) {
            this(step, map, customerMap, Optional.empty());
        }
    }
}
