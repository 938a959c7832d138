package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.domain.canonical.Order;
import java.util.List;
import java.util.Optional;

/**
 * What one receipt came to.
 *
 * @param interpretation the row that tells it
 * @param marks the keys it makes dirty
 * @param order the order it carries
 */
record Reading(Interpretation interpretation, List<Mark> marks, Optional<Order> order) {

    static Reading of(Interpretation interpretation) {
        return new Reading(interpretation, List.of(), Optional.empty());
    }
}
