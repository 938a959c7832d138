package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.Position;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was attempted at the targets: append-only, one row for each operation or decision. */
public interface Deliveries {

    Future<Void> append(List<Attempt> attempts);

    /**
     * One attempt or decision.
     *
     * @param key the key
     * @param snapshot the receipt whose state was attempted
     * @param at when it ended
     * @param took how long the target took
     * @param step what was tried
     * @param result how it ended
     * @param targetId the document's number or account in the target, where known
     * @param failure what went wrong
     * @param notes warnings and remarks for the timeline: values cut, fields kept here only
     */
    record Attempt(
            LinkKey key,
            Position snapshot,
            Instant at,
            Duration took,
            Step step,
            Result result,
            Optional<String> targetId,
            Optional<Failure> failure,
            List<String> notes) {

        public Attempt {
            notes = List.copyOf(notes);
        }
    }

    /** What can be tried. */
    enum Step {
        PLAN,
        READ,
        CREATE,
        AMEND,
        CANCEL;

        private final String token = name().toLowerCase(Locale.ROOT);

        public String token() {
            return token;
        }
    }

    /** How a step can end. */
    enum Result {
        DELIVERED,
        UNCHANGED,
        FOUND,
        SUPERSEDED,
        RETRY_LATER,
        REJECTED,
        UNKNOWN,
        HELD,
        BLOCKED;

        private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

        public String token() {
            return token;
        }
    }
}
