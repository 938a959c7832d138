package dev.hexbridge.adapters.sandboxshopify.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.query.Prices.Price;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What one request was asked to pay, and what it paid in the end. */
final class Spending {

    private Optional<Price> price = Optional.empty();
    private OptionalInt actual = OptionalInt.empty();
    private boolean mutation;
    private boolean throttled;

    void asked(Price asked, boolean mutates) {
        price = Optional.of(asked);
        mutation = mutates;
    }

    void throttled() {
        throttled = true;
    }

    boolean wasThrottled() {
        return throttled;
    }

    /** Whether a mutation was executed. */
    boolean wrote() {
        return mutation && !throttled;
    }

    /** Gives back what the answer did not cost. */
    void settle(CostBucket bucket, @Nullable Object data) {
        price.ifPresent(asked -> {
            int cost = Math.min(asked.plan().actual(data), asked.requested());
            bucket.giveBack(asked.requested() - cost);
            actual = OptionalInt.of(cost);
        });
    }

    /** Shopify's {@code extensions.cost}, if there was a price; a throttled request has no actual cost. */
    Optional<ObjectNode> toJson(CostBucket bucket) {
        return price.map(asked -> {
            ObjectNode cost = JsonNodeFactory.instance.objectNode().put("requestedQueryCost", asked.requested());
            actual.ifPresentOrElse(paid -> cost.put("actualQueryCost", paid), () -> cost.putNull("actualQueryCost"));
            cost.set("throttleStatus", bucket.status());
            return cost;
        });
    }
}
