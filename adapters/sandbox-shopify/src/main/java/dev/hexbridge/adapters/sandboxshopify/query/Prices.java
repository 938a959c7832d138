package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.execution.ExecutionContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what operations cost. The cost depends on the text and on those variables that may be page sizes or conditions:
 * numbers, flags and nulls. Confined to one event loop.
 */
final class Prices {

    private static final int REMEMBERED = 200;

    private final LinkedHashMap<Key, Price> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    /** How the cost is reckoned, and what it is before execution. */
    record Price(CostPlan plan, int requested) {}

    private record Key(String query, String operation, Map<String, String> variables) {}

    Price of(ExecutionContext context) {
        Map<String, String> variables = new HashMap<>();
        context.getCoercedVariables().toMap().forEach((name, value) -> {
            if (value == null || value instanceof Number || value instanceof Boolean) {
                variables.put(name, String.valueOf(value));
            }
        });
        String operation = String.valueOf(context.getOperationDefinition().getName());
        Key key = new Key(context.getExecutionInput().getQuery(), operation, variables);
        Price price = known.computeIfAbsent(key, fresh -> {
            CostPlan plan = CostPlan.of(context.getNormalizedQueryTree().get(), context.getGraphQLSchema());
            return new Price(plan, plan.requested());
        });
        if (known.size() > REMEMBERED) {
            known.pollFirstEntry();
        }
        return price;
    }
}
