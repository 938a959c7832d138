package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.desire.Credits;
import dev.hexbridge.domain.novelty.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one receipt came to.
 *
 * @param interpretation the row that tells it
 * @param marks the keys it makes dirty
 * @param order the order it carries
 * @param elsewhere what it comes to instead, by key, where another pair has taken the order before
 * @param sighting the snapshot it carries, as far as its novelty is concerned
 */
record Reading(
        Interpretation interpretation,
        List<Mark> marks,
        Optional<Order> order,
        List<Mark> elsewhere,
        Optional<Sighting> sighting) {

    static Reading of(Interpretation interpretation, List<Mark> marks) {
        return new Reading(interpretation, marks, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * What it comes to in view of what stands: an order that a pair has taken before stays with it, whatever is decided
     * by now. That pair's lane knows whether there is a document already, and does what is right.
     *
     * @param standing keys that are dirty or settled
     */
    Reading among(Set<LinkKey> standing) {
        List<Mark> taken =
                elsewhere.stream().filter(mark -> stands(mark, standing)).toList();
        return taken.isEmpty() ? this : with(new Verdict.Marked(""), taken);
    }

    /** A refund goes where its order is. */
    private static boolean stands(Mark mark, Set<LinkKey> standing) {
        return mark.key().role().equals(Credits.CREDIT)
                ? mark.needs().filter(standing::contains).isPresent()
                : standing.contains(mark.key());
    }

    /** The same with other marks; what a flow says of it stands, and everything else gives way to the verdict. */
    Reading instead(Verdict verdict, List<Mark> others) {
        return with(interpretation.verdict() instanceof Verdict.Filtered filtered ? filtered : verdict, others);
    }

    private Reading with(Verdict verdict, List<Mark> others) {
        Interpretation made = new Interpretation(
                interpretation.recorded(),
                interpretation.entity(),
                interpretation.related(),
                verdict,
                interpretation.version(),
                interpretation.terms());
        return new Reading(made, others, order, List.of(), sighting);
    }
}
