package dev.hexbridge.adapters.shopify.writeback;

import dev.hexbridge.adapters.shopify.admin.GraphError;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.List;
import java.util.Optional;

/** What errors beside the data of a mutation mean: only those that say so came before anything was done. */
final class Outcomes {

    private Outcomes() {}

    static DeliveryOutcome of(List<GraphError> errors) {
        Failure failure = errors.getFirst().failure();
        if (errors.stream().allMatch(GraphError::isDenied)) {
            return new DeliveryOutcome.RetryLater(failure, Optional.empty());
        }
        return errors.stream().allMatch(GraphError::cameBefore)
                ? new DeliveryOutcome.Rejected(failure)
                : new DeliveryOutcome.Unknown(new Failure(FailureKind.NO_ANSWER, failure.text(), failure.field()));
    }
}
