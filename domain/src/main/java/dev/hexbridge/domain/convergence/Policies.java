package dev.hexbridge.domain.convergence;

/**
 * What the pair allows the planner to do.
 *
 * @param intent whether the document is kept in agreement or only has to exist
 * @param amendments whether a document that exists may be changed
 */
public record Policies(Intent intent, Amendments amendments) {

    /** How far agreement goes. */
    public enum Intent {
        /** Every mapped field agrees. */
        CONVERGE,
        /** The document exists; once found or made it is left alone. */
        EXIST
    }

    /** What to do with differences of a document that exists. */
    public enum Amendments {
        SEND,
        HOLD
    }
}
