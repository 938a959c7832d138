package dev.hexbridge.adapters.sandboxshopify.query;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Executes requests against the schema and says what they cost. Confined to one event loop; nothing here waits. */
public final class Queries {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final Faults faults;
    private final CostBucket bucket;
    private final GraphQL whole;
    private final GraphQL holed;

    public Queries(GraphQLSchema schema, Faults faults, CostBucket bucket) {
        this.faults = faults;
        this.bucket = bucket;
        CostGate gate = new CostGate(faults, bucket);
        Documents documents = new Documents();
        this.whole = engine(schema, documents, gate);
        this.holed = engine(schema, documents, new ChainedInstrumentation(List.of(gate, new Hole(faults))));
    }

    /** A request of an app. */
    public record Question(String query, Optional<String> operation, JsonNode variables) {

        private Map<String, Object> values() {
            return variables.isObject() ? MAPPER.convertValue(variables, VALUES) : Map.of();
        }
    }

    /**
     * The answer.
     *
     * @param json of plain values and JSON nodes
     * @param throttled whether the bucket did not hold enough
     * @param wrote whether a mutation was executed
     */
    public record Answer(Map<String, Object> json, boolean throttled, boolean wrote) {}

    /** A failure of the whole request. */
    public static ObjectNode failed(String message, String code) {
        ObjectNode json = MAPPER.createObjectNode();
        json.putArray("errors").add(Complaints.error(message, code));
        return json;
    }

    /** Answers at once. */
    public Answer answer(Question question, Call.Caller caller) {
        Spending spending = new Spending();
        ExecutionInput input = ExecutionInput.newExecutionInput(question.query())
                .root(Schemas.ROOT)
                .operationName(question.operation().orElse(null))
                .variables(question.values())
                .graphQLContext(Map.of(Spending.class, spending, Call.Caller.class, caller))
                .build();
        boolean hole = faults.take(Knob.PARTIAL_NEXT) || faults.strikes(Knob.PARTIAL_RATE);
        ExecutionResult result = (hole ? holed : whole).executeAsync(input).resultNow();
        if (!spending.wasThrottled() && result.isDataPresent()) {
            spending.settle(bucket, result.getData());
        }
        return new Answer(json(result, spending, question), spending.wasThrottled(), spending.wrote());
    }

    private Map<String, Object> json(ExecutionResult result, Spending spending, Question question) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (result.isDataPresent()) {
            json.put("data", Objects.requireNonNullElse(result.<Object>getData(), NullNode.instance));
        }
        if (!result.getErrors().isEmpty()) {
            json.put("errors", Complaints.toJson(result.getErrors(), question.query()));
        }
        spending.toJson(bucket).ifPresent(cost -> json.put("extensions", Map.of("cost", cost)));
        return json;
    }

    private static GraphQL engine(GraphQLSchema schema, Documents documents, Instrumentation instrumentation) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(documents)
                .instrumentation(instrumentation)
                .build();
    }
}
