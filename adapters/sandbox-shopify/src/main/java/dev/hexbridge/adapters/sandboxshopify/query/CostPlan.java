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
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field with its selections costs: an object one point, money nothing, a mutation ten, a connection two plus its
 * nodes, whose number counts by its logarithm. Shopify does not publish the formula; this one reproduces recorded costs to
 * within a few per cent.
 *
 * @param key the field's name in the answer
 * @param types the object types that the field may be selected from
 * @param own the field's own cost
 * @param page how many nodes are asked for, if it is a connection
 * @param parts the fields selected from it that may cost something
 */
record CostPlan(String key, Set<String> types, int own, OptionalInt page, List<CostPlan> parts) {

    private static final Set<String> FREE = Set.of("MoneyV2", "MoneyBag", "PageInfo", "MetafieldDefinitionType");
    private static final int MUTATION = 10;
    private static final int CONNECTION = 2;

    static CostPlan of(ExecutableNormalizedOperation operation, GraphQLSchema schema) {
        return new CostPlan("", Set.of(), 0, OptionalInt.empty(), parts(operation.getTopLevelFields(), schema));
    }

    private static List<CostPlan> parts(List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
        return fields.stream()
                .filter(ExecutableNormalizedField::hasChildren)
                .map(field -> of(field, schema))
                .toList();
    }

    private static CostPlan of(ExecutableNormalizedField field, GraphQLSchema schema) {
        String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType(schema))).getName();
        return new CostPlan(
                field.getResultKey(),
                Set.copyOf(field.getObjectTypeNames()),
                own(field, type),
                Connections.is(type) ? OptionalInt.of(pageSize(field)) : OptionalInt.empty(),
                parts(field.getChildren(), schema));
    }

    private static int own(ExecutableNormalizedField field, String type) {
        if (field.getObjectTypeNames().contains("Mutation")) {
            return MUTATION;
        }
        return Connections.is(type)
                ? CONNECTION
                : FREE.contains(type) || type.endsWith("UserError") || Connections.isEdge(type) ? 0 : 1;
    }

    private static int pageSize(ExecutableNormalizedField field) {
        Map<String, Object> arguments = field.getResolvedArguments();
        Object size = arguments.getOrDefault("first", arguments.get("last"));
        return size instanceof Number number ? number.intValue() : 1;
    }

    /** The cost before execution, from the page sizes asked for; where an object may be of several types, the dearest. */
    int requested() {
        Map<String, Integer> byType = new HashMap<>();
        for (CostPlan part : parts) {
            int cost = part.requested();
            part.types.forEach(type -> byType.merge(type, cost, Integer::sum));
        }
        int inside = byType.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return own + (page.isPresent() ? weight(page.getAsInt()) : 1) * inside;
    }

    /** The cost of what was answered; of a list, other than a page of nodes, the first element counts. */
    int actual(@Nullable Object answer) {
        if (answer == null) {
            return 0;
        }
        Object one = answer instanceof List<?> list ? (list.isEmpty() ? Map.of() : list.getFirst()) : answer;
        if (!(one instanceof Map<?, ?> object)) {
            return own;
        }
        int nodes = Math.max(size(object.get("nodes")), size(object.get("edges")));
        int times = page.isEmpty() ? 1 : nodes == 0 ? 0 : weight(nodes);
        return own + times * inside(object);
    }

    private int inside(Map<?, ?> object) {
        Map<String, Integer> byKey = new HashMap<>();
        for (CostPlan part : parts) {
            byKey.merge(part.key, part.actual(object.get(part.key)), Math::max);
        }
        return byKey.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int size(@Nullable Object list) {
        return list instanceof Collection<?> elements ? elements.size() : 0;
    }

    private static int weight(int nodes) {
        return Math.max(1, (int) Math.floor(2 * Math.log(nodes)));
    }
}
