package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Field;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Selection;
import java.util.List;

/**
 * What an operation costs: an object one point, money nothing, a mutation ten, a connection two plus its nodes, whose
 * number counts by its logarithm. Shopify does not publish the formula; this one reproduces recorded costs to within a
 * few per cent.
 */
final class CostModel {

    private final Fields fields;

    CostModel(Fields fields) {
        this.fields = fields;
    }

    /** The cost before execution, from the page sizes asked for. */
    int requested(List<Selection> selections, ObjectType<?> type) {
        return selections(selections, type, MissingNode.getInstance());
    }

    /** The cost of what was answered. */
    int actual(List<Selection> selections, ObjectType<?> type, JsonNode answer) {
        return selections(selections, type, answer);
    }

    private int selections(List<Selection> selections, ObjectType<?> type, JsonNode answer) {
        return fields.of(selections, type).values().stream()
                .mapToInt(field -> field(field, type, answer.path(field.key())))
                .sum();
    }

    private int field(Field field, ObjectType<?> type, JsonNode answer) {
        return type.field(field.name())
                .filter(known -> !answer.isNull())
                .map(known -> known.type()
                        .map(inner -> object(field, known.connection(), inner, answer))
                        .orElse(0))
                .orElse(0);
    }

    private int object(Field field, boolean connection, ObjectType<?> inner, JsonNode answer) {
        if (!connection) {
            JsonNode one = answer.isArray() ? answer.path(0) : answer;
            return inner.cost() + selections(field.selections(), inner, one);
        }
        int nodes = answer.isMissingNode() ? asked(field) : answered(answer);
        return 2 + (nodes == 0 ? 0 : weight(nodes) * selections(field.selections(), inner, answer));
    }

    private int asked(Field field) {
        Value first = field.arguments().get("first");
        return first == null ? 1 : first.resolve(fields.variables()).asInt(1);
    }

    private static int answered(JsonNode answer) {
        return Math.max(answer.path("nodes").size(), answer.path("edges").size());
    }

    private static int weight(int nodes) {
        return Math.max(1, (int) Math.floor(2 * Math.log(nodes)));
    }
}
