package dev.hexbridge.domain.convergence;

import java.util.Optional;

/**
 * What the pair allows the planner to do.
 *
 * @param intent whether the document is kept in agreement or only has to exist
 * @param amendments how a document that exists may be changed; empty where it may not
 * @param evidence what counts
 */
public record Policies(Intent intent, Optional<AmendmentRules> amendments, Evidence evidence) {

    /** How far agreement goes. */
    public enum Intent {
        /** Every mapped field agrees. */
        CONVERGE,
        /**
         * The document exists; once found or made its fields are left alone. Children that it lacks are added if it
         * is surely ours.
         */
        EXIST
    }

    /** What counts. */
    public enum Evidence {
        /** What was settled before counts, and a document never settled is taken to be absent if its key is ours. */
        TRUST,
        /** An earlier attempt may have had its effect unseen: nothing counts but a look. */
        LOOK,
        /** It may have its effect even later: what a look shows counts, what it does not show may still come. */
        PRESENCE
    }
}
