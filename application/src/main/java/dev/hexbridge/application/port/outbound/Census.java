package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Tells which documents of one target carry references of ours. Reads only; its futures do not fail. */
public interface Census {

    /** The documents of a section, all of them, in no particular order. */
    Future<Count> documents(Section section);

    /**
     * A part of the target's documents.
     *
     * @param legalEntity the company
     * @param kind the kind of the root record
     * @param field the field with the reference
     * @param prefix how references of ours begin
     * @param from the earliest creation, by the target's own stamp
     * @param to the end of the time of creation, not included
     */
    record Section(String legalEntity, String kind, String field, String prefix, Instant from, Instant to) {}

    /**
     * A document with a reference of ours.
     *
     * @param reference the reference as it stands there
     * @param ref the document
     */
    record Referenced(String reference, TargetRef ref) {}

    /** What counting gave. */
    sealed interface Count {

        /** The documents. */
        record Found(List<Referenced> documents) implements Count {

            public Found {
                documents = List.copyOf(documents);
            }
        }

        /** The target did not answer properly; trying again may help. */
        record Later(Failure failure) implements Count {}

        /** The target refuses to answer, and always will. */
        record Refused(Failure failure) implements Count {}
    }
}
