package dev.hexbridge.domain.convergence;

import java.util.List;
import java.util.Optional;

/** What to do next for one link key. */
public sealed interface Plan {

    /**
     * Nothing to do: both sides agree.
     *
     * @param ref the document in the target
     * @param proven whether the target was read and found to agree; otherwise it agrees with what was settled before
     * @param standing what the document holds where it is not what is desired, because it changes no more and other
     *     documents make up for the difference
     */
    record Settled(TargetRef ref, boolean proven, Optional<StateDoc> standing) implements Plan {

        /** The document holds what is desired. */
        public Settled(TargetRef ref, boolean proven) {
            this(ref, proven, Optional.empty());
        }
    }

    /**
     * Nothing to do, and no document: there should be none and there is none.
     *
     * @param reason why there should be none
     */
    record NotWanted(String reason) implements Plan {}

    /** Nothing can be decided before the target has been read. */
    record ReadFirst() implements Plan {}

    /**
     * The target does not show what was sent, and it may still come: nothing may be decided before a later look.
     *
     * @param reason what may still come, in plain words
     */
    record LookAgain(String reason) implements Plan {}

    /**
     * Nothing is wrong and nothing can be done yet: the target has not computed what is to be looked at.
     *
     * @param reason what it has not done yet
     */
    record NotYet(String reason) implements Plan {}

    /**
     * The operations whose inputs are all known. Afterwards plan again.
     *
     * @param frontier one operation or more, in order
     */
    record Act(List<Operation> frontier) implements Plan {

        public Act {
            frontier = List.copyOf(frontier);
        }
    }

    /**
     * A person must decide.
     *
     * @param cause what kind of reason it is
     * @param reason what stands in the way, in plain words
     * @param differences the differences that may not be sent
     */
    record Hold(Cause cause, String reason, List<Difference> differences) implements Plan {

        public Hold {
            differences = List.copyOf(differences);
        }
    }

    /** Why a person must decide. */
    enum Cause {
        /** The document was settled and is there no more. */
        GONE,
        /** The document differs, and the difference is not to be sent. */
        DIFFERS,
        /** The document is past the state in which it may change. */
        CLOSED,
        /** The change would lead to a wrong total. */
        TOTAL
    }
}
