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
     */
    record Sync(String step, String map, Optional<String> customerMap) implements Decision {}
}
