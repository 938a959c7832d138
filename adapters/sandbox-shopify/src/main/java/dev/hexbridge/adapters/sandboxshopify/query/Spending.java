package dev.hexbridge.adapters.sandboxshopify.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.OperationDefinition.Operation;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What one request was asked to pay, and what it paid in the end. */
final class Spending {

    private @Nullable ExecutableNormalizedOperation operation;
    private int requested;
    private OptionalInt actual = OptionalInt.empty();
    private boolean throttled;

    void asked(ExecutableNormalizedOperation wanted, int cost) {
        operation = wanted;
        requested = cost;
    }

    void throttled() {
        throttled = true;
    }

    boolean wasThrottled() {
        return throttled;
    }

    /** Whether it got as far as to have a price. */
    boolean wasAsked() {
        return operation != null;
    }

    /** Whether a mutation was executed. */
    boolean wrote() {
        return operation != null && !throttled && operation.getOperation() == Operation.MUTATION;
    }

    /** Gives back what the answer did not cost. */
    void settle(CostModel model, CostBucket bucket, @Nullable Object data) {
        if (operation != null) {
            int cost = Math.min(model.actual(operation, data), requested);
            bucket.giveBack(requested - cost);
            actual = OptionalInt.of(cost);
        }
    }

    /** Shopify's {@code extensions.cost}; a throttled request has no actual cost. */
    ObjectNode toJson(CostBucket bucket) {
        ObjectNode cost = JsonNodeFactory.instance.objectNode().put("requestedQueryCost", requested);
        actual.ifPresentOrElse(paid -> cost.put("actualQueryCost", paid), () -> cost.putNull("actualQueryCost"));
        cost.set("throttleStatus", bucket.status());
        return cost;
    }
}
