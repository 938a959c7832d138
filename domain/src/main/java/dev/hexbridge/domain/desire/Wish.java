package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import java.util.List;

/** What is wanted of a target for one entity, or why it cannot be said. */
public sealed interface Wish {

    /**
     * A document is wanted.
     *
     * @param desired the document
     * @param notes remarks for the timeline: values cut, fields that have no place in the target
     */
    record Ready(Desired desired, List<String> notes) implements Wish {

        public Ready {
            notes = List.copyOf(notes);
        }
    }

    /** Another document must exist before. */
    record Needs(LinkKey key) implements Wish {}

    /**
     * Nothing is wanted under this key any more, and nothing was made: another pair takes the entity.
     *
     * @param route the way of the other pair
     * @param reason why, for the timeline
     */
    record Elsewhere(Route route, String reason) implements Wish {}

    /** A person must look at it first. */
    record Held(Failure reason) implements Wish {}

    /** The map cannot make the document. */
    record Refused(Failure reason) implements Wish {}
}
