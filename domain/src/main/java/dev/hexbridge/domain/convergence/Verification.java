package dev.hexbridge.domain.convergence;

/**
 * Whether the target computed of a document that it holds what the source asks for. A document is made stopped, looked
 * at, and let go on only then. Pure.
 */
public interface Verification {

    /** Judges a document as it was read. */
    Verdict of(StateDoc seen);

    /** What is to become of it. */
    sealed interface Verdict {

        /** It is right, and goes on. */
        record Right() implements Verdict {}

        /**
         * It is right, and still stopped.
         *
         * @param root the fields of the root that let it go on
         */
        record Release(TargetRecord root) implements Verdict {}

        /** The target has not computed it yet. */
        record NotYet(String reason) implements Verdict {}

        /** It is wrong, and stays stopped until a person has seen to it. */
        record Wrong(String reason) implements Verdict {}
    }
}
