package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
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
 */
record Reading(Interpretation interpretation, List<Mark> marks, Optional<Order> order, List<Mark> elsewhere) {

    static Reading of(Interpretation interpretation) {
        return new Reading(interpretation, List.of(), Optional.empty(), List.of());
    }

    /**
     * What it comes to in view of what stands: an order that a pair has taken before stays with it, whatever is decided
     * by now. That pair's lane knows whether there is a document already, and does what is right.
     *
     * @param standing keys that are dirty or settled
     */
    Reading among(Set<LinkKey> standing) {
        List<Mark> taken =
                elsewhere.stream().filter(mark -> standing.contains(mark.key())).toList();
        if (taken.isEmpty()) {
            return this;
        }
        Interpretation stays = new Interpretation(
                interpretation.recorded(),
                interpretation.entity(),
                interpretation.related(),
                new Verdict.Marked(""),
                interpretation.version(),
                interpretation.terms());
        return new Reading(stays, taken, order, List.of());
    }
}
