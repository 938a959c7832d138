package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.novelty.Sighting;
import java.util.List;
import java.util.Optional;

/**
 * What one receipt came to.
 *
 * @param interpretation the row that tells it
 * @param marks the keys it makes dirty
 * @param order the order it carries
 * @param sighting the snapshot it carries, as far as its novelty is concerned
 */
record Reading(Interpretation interpretation, List<Mark> marks, Optional<Order> order, Optional<Sighting> sighting) {

    static Reading of(Interpretation interpretation, List<Mark> marks) {
        return new Reading(interpretation, marks, Optional.empty(), Optional.empty());
    }

    /** The same with other marks; what a flow says of it stands, and everything else gives way to the verdict. */
    Reading instead(Verdict verdict, List<Mark> others) {
        Verdict told = interpretation.verdict() instanceof Verdict.Filtered filtered ? filtered : verdict;
        Interpretation made = new Interpretation(
                interpretation.recorded(),
                interpretation.entity(),
                interpretation.related(),
                told,
                interpretation.version(),
                interpretation.terms());
        return new Reading(made, others, order, sighting);
    }
}
