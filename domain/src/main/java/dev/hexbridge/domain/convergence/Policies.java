package dev.hexbridge.domain.convergence;

/**
 * What the pair allows the planner to do.
 *
 * @param intent whether the document is kept in agreement or only has to exist
 * @param amendments whether a document that exists may be changed
 * @param evidence whether what was settled before may be believed without a look at the target
 */
public record Policies(Intent intent, Amendments amendments, Evidence evidence) {

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

    /** What to do with differences of a document that exists. */
    public enum Amendments {
        SEND,
        HOLD
    }

    /** Whether memory counts. */
    public enum Evidence {
        /** What was settled before counts, and a document never settled is taken to be absent if its key is ours. */
        TRUST,
        /** An earlier attempt may have had its effect unseen: nothing counts but a look. */
        LOOK
    }
}
