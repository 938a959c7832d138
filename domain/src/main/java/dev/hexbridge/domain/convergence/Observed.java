package dev.hexbridge.domain.convergence;

import java.time.Instant;
import java.util.Map;

/** What the target was found to hold, in this attempt. */
public sealed interface Observed {

    /** The target was read and holds no such document. */
    record Absent() implements Observed {}

    /**
     * The target was read and holds the document.
     *
     * @param ref the document found
     * @param document its fields; of each record at least those that are mapped
     * @param etags the concurrency tag of each record by its key; the root's is empty
     * @param readAt when it was read
     */
    record Seen(TargetRef ref, StateDoc document, Map<String, String> etags, Instant readAt) implements Observed {

        public Seen {
            etags = Map.copyOf(etags);
        }
    }

    /** The target was not asked. */
    record NotRead() implements Observed {}
}
