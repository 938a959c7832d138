package dev.hexbridge.domain.fact;

import java.util.List;

/**
 * What to do next so that a target comes to have all facts.
 *
 * @param step what to do; afterwards it is planned again
 * @param contradictions facts that nothing is done about until a person has decided; they hold up no others
 */
public record FactPlan<B>(Step<B> step, List<Contradiction<B>> contradictions) {

    public FactPlan {
        contradictions = List.copyOf(contradictions);
    }

    /** What to do. */
    public sealed interface Step<B> {

        /** Look whether these arrived: nothing is sent before. */
        record LookFirst<B>(FactSet<B> about) implements Step<B> {}

        /** These were seen, so they are posted. */
        record Confirm<B>(FactSet<B> seen) implements Step<B> {}

        /** These were not seen and may arrive yet: look again later. */
        record LookAgain<B>(FactSet<B> about) implements Step<B> {}

        /** Add these. */
        record Add<B>(FactSet<B> facts) implements Step<B> {}

        /**
         * Nothing is left to be done.
         *
         * @param waiting facts that take something back which the target does not have
         */
        record Complete<B>(FactSet<B> waiting) implements Step<B> {}
    }
}
