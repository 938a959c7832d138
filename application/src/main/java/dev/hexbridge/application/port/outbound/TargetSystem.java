package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.Trace;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One target connection. It batches what it is given as its protocol allows, keeps to the connection's budget and
 * breaker, and tells expected outcomes as values: its futures do not fail.
 */
public interface TargetSystem {

    /** Whether it makes sense to claim work for it now. */
    Availability availability();

    /** Reads documents; one answer for each request, in the same order. */
    Future<List<ReadOutcome>> read(List<ReadRequest> requests);

    /** Carries operations out; one outcome for each, in the same order. */
    Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries);

    /** Whether a target takes work. */
    sealed interface Availability {

        /**
         * It does.
         *
         * @param operations how many operations may be claimed at once
         */
        record Open(int operations) implements Availability {}

        /**
         * It does not: breaker open, budget empty, or it asked for patience.
         *
         * @param reason why, in plain words
         * @param until when to ask again
         * @param cause what kind of reason it is
         */
        record Closed(String reason, Instant until, Cause cause) implements Availability {

            /** Closed as a matter of pace. */
            public Closed(String reason, Instant until) {
                this(reason, until, Cause.PACE);
            }
        }

        /** Why a target takes no work. */
        enum Cause {
            /** Enough is under way, or it asked for patience: nothing is wrong. */
            PACE,
            /** Too many requests failed: the breaker is open. */
            FAULTS,
            /** It refuses our credentials, or none can be had. */
            CREDENTIALS
        }
    }

    /**
     * A document to read.
     *
     * @param key whose document it is
     * @param lookup how to find it
     * @param wanted the records and fields to compare with: at least these are read
     */
    record ReadRequest(LinkKey key, Lookup lookup, StateDoc wanted) {}

    /** How to find a document. */
    sealed interface Lookup {

        /** By its identity. */
        record ByRef(TargetRef ref) implements Lookup {}

        /** By the first of these that finds anything; a hint that several fit counts as finding nothing. */
        record ByMatch(List<Match> matches) implements Lookup {

            public ByMatch {
                matches = List.copyOf(matches);
            }
        }
    }

    /** What a read gave. */
    sealed interface ReadOutcome {

        /** The target answered. */
        record Answer(Observed observed) implements ReadOutcome {}

        /**
         * More than one document fits.
         *
         * @param ids the documents found
         */
        record Ambiguous(List<String> ids) implements ReadOutcome {}

        /** The target did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements ReadOutcome {}

        /** The target refuses to answer, and always will. */
        record Refused(Failure failure) implements ReadOutcome {}
    }

    /**
     * An operation to carry out.
     *
     * @param key whose document it is
     * @param requestId identifies the attempt in both systems' logs
     * @param operation the operation
     * @param trace the trace of the receipt whose state is delivered; a target is told of it only if it is sampled
     */
    record Delivery(LinkKey key, String requestId, Operation operation, Trace trace) {

        /** A delivery that nobody traces. */
        public Delivery(LinkKey key, String requestId, Operation operation) {
            this(key, requestId, operation, UNTRACED);
        }

        private static final Trace UNTRACED = new Trace("0".repeat(32), "0".repeat(16), false);
    }
}
