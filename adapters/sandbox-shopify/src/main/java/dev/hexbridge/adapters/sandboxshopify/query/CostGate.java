package dev.hexbridge.adapters.sandboxshopify.query;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets an operation pass that is valid, not too dear, and paid for; its price is known before it is executed. */
final class CostGate extends SimplePerformantInstrumentation {

    private static final int DEAREST = 1_000;

    private final Faults faults;
    private final CostBucket bucket;
    private final Prices prices = new Prices();

    CostGate(Faults faults, CostBucket bucket) {
        this.faults = faults;
        this.bucket = bucket;
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Prices.Price price = prices.of(context);
        int cost = price.requested();
        if (cost > DEAREST) {
            throw refusal(
                    "Query cost is %d, which exceeds the single query max cost limit (%d).".formatted(cost, DEAREST),
                    "MAX_COST_EXCEEDED");
        }
        Spending spending = Objects.requireNonNull(context.getGraphQLContext().get(Spending.class));
        spending.asked(price, context.getOperationDefinition().getOperation() == Operation.MUTATION);
        if (faults.strikes(Knob.THROTTLED_RATE) || !bucket.take(cost)) {
            spending.throttled();
            throw refusal("Throttled", "THROTTLED");
        }
        return context;
    }

    private static AbortExecutionException refusal(String message, String code) {
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(Map.of("code", code))
                .build()));
    }
}
