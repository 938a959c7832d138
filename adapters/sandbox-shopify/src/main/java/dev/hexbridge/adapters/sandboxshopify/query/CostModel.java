package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs: an object one point, money nothing, a mutation ten, a connection two plus its nodes, whose
 * number counts by its logarithm. Shopify does not publish the formula; this one reproduces recorded costs to within a
 * few per cent.
 */
record CostModel(GraphQLSchema schema) {

    private static final Set<String> FREE = Set.of("MoneyV2", "MoneyBag", "PageInfo", "MetafieldDefinitionType");
    private static final int MUTATION = 10;

    /** The cost before execution, from the page sizes asked for. */
    int requested(ExecutableNormalizedOperation operation) {
        return asked(operation.getTopLevelFields());
    }

    /** The cost of what was answered. */
    int actual(ExecutableNormalizedOperation operation, @Nullable Object data) {
        return data instanceof Map<?, ?> answer ? answered(operation.getTopLevelFields(), answer) : 0;
    }

    /** Where an object may be of several types, the dearest counts. */
    private int asked(List<ExecutableNormalizedField> fields) {
        Map<String, Integer> byType = new HashMap<>();
        for (ExecutableNormalizedField field : fields) {
            int cost = asked(field);
            field.getObjectTypeNames().forEach(type -> byType.merge(type, cost, Integer::sum));
        }
        return byType.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private int asked(ExecutableNormalizedField field) {
        if (!field.hasChildren()) {
            return 0;
        }
        String type = type(field);
        int inside = asked(field.getChildren());
        return Connections.is(type) ? 2 + weight(pageSize(field)) * inside : own(field, type) + inside;
    }

    private int answered(List<ExecutableNormalizedField> fields, Map<?, ?> answer) {
        Map<String, Integer> byKey = new HashMap<>();
        for (ExecutableNormalizedField field : fields) {
            Object value = answer.get(field.getResultKey());
            if (field.hasChildren() && value != null) {
                byKey.merge(field.getResultKey(), answered(field, value), Math::max);
            }
        }
        return byKey.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int answered(ExecutableNormalizedField field, Object value) {
        String type = type(field);
        Object one = value instanceof List<?> list ? (list.isEmpty() ? Map.of() : list.getFirst()) : value;
        int inside = one instanceof Map<?, ?> object ? answered(field.getChildren(), object) : 0;
        if (!Connections.is(type)) {
            return own(field, type) + inside;
        }
        int nodes = one instanceof Map<?, ?> page ? Math.max(size(page.get("nodes")), size(page.get("edges"))) : 0;
        return 2 + (nodes == 0 ? 0 : weight(nodes) * inside);
    }

    private static int own(ExecutableNormalizedField field, String type) {
        if (field.getObjectTypeNames().contains("Mutation")) {
            return MUTATION;
        }
        return FREE.contains(type) || type.endsWith("UserError") || Connections.isEdge(type) ? 0 : 1;
    }

    private String type(ExecutableNormalizedField field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType(schema))).getName();
    }

    private static int pageSize(ExecutableNormalizedField field) {
        Map<String, Object> arguments = field.getResolvedArguments();
        Object size = arguments.getOrDefault("first", arguments.get("last"));
        return size instanceof Number number ? number.intValue() : 1;
    }

    private static int size(@Nullable Object list) {
        return list instanceof Collection<?> elements ? elements.size() : 0;
    }

    private static int weight(int nodes) {
        return Math.max(1, (int) Math.floor(2 * Math.log(nodes)));
    }
}
