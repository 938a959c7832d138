package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.message.SourceVersion;

/**
 * What was last settled with the target: the memory that makes a repetition cost nothing.
 *
 * @param ref the document in the target; unnumbered where it was settled that there is to be none
 * @param document the mapped fields as settled
 * @param version the source snapshot that they were made from
 * @param mapVersion the version of the map that made them
 * @param revision how many times this link has been settled; part of every operation's idempotency key
 */
public record Agreed(TargetRef ref, StateDoc document, SourceVersion version, int mapVersion, long revision) {

    /** Whether it was settled that there is a document. */
    public boolean isPresent() {
        return ref.isNumbered();
    }

    /** The same with other fields. */
    Agreed with(StateDoc other) {
        return new Agreed(ref, other, version, mapVersion, revision);
    }
}
