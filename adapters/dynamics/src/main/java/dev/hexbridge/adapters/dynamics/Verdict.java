package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.domain.delivery.Failure;
import java.time.Instant;
import java.util.Optional;

/** What an answer that is no success says about the request. */
sealed interface Verdict {

    /** It had no effect and may have one later. */
    record Later(Failure failure, Optional<Instant> notBefore) implements Verdict {}

    /** It had no effect and never will. */
    record Refused(Failure failure) implements Verdict {}

    /** Nothing is sure. */
    record Uncertain(Failure failure) implements Verdict {}
}
