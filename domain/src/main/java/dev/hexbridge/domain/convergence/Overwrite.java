package dev.hexbridge.domain.convergence;

import java.util.List;
import java.util.Optional;

/**
 * Plans fields that are ours alone in a document that is not: they are written without a look, and once more does no
 * harm. Nobody else's change is undone by it, so there is nothing to compare with.
 */
public final class Overwrite {

    private Overwrite() {}

    /**
     * Plans the next step. The version plays no part: what is desired is made of what is settled by now.
     *
     * @param desired the fields, under an identity that is known
     * @param agreed what was written before
     * @param doubtful whether another write may have had its effect since
     */
    public static Plan plan(Desired desired, Optional<Agreed> agreed, boolean doubtful) {
        boolean written = agreed.filter(before -> Differences.between(desired.document(), before.document())
                        .isEmpty())
                .isPresent();
        TargetRef ref = desired.ownRef().orElseThrow();
        return written && !doubtful
                ? new Plan.Settled(ref, false)
                : new Plan.Act(List.of(new Operation.Create(ref, desired.document())));
    }
}
