package dev.hexbridge.domain.delivery;

import dev.hexbridge.domain.convergence.TargetRef;
import java.time.Instant;
import java.util.Optional;

/** What became of one operation, as told by the adapter that knows the protocol. Expected outcomes, so values. */
public sealed interface DeliveryOutcome {

    /**
     * The target confirmed it.
     *
     * @param ref the document it works on or made
     * @param etag the root record's concurrency tag, where the answer carried one
     */
    record Delivered(TargetRef ref, Optional<String> etag) implements DeliveryOutcome {}

    /**
     * It surely had no effect and may work later.
     *
     * @param failure what happened
     * @param notBefore the earliest time to try again, where the target named one
     */
    record RetryLater(Failure failure, Optional<Instant> notBefore) implements DeliveryOutcome {}

    /**
     * It surely had no effect, and the same request never will.
     *
     * @param failure what is wrong and who can mend it
     */
    record Rejected(Failure failure) implements DeliveryOutcome {}

    /**
     * It may or may not have had its effect, now or later: only a look at the target can tell.
     *
     * @param failure what happened after the first byte was sent
     */
    record Unknown(Failure failure) implements DeliveryOutcome {}
}
