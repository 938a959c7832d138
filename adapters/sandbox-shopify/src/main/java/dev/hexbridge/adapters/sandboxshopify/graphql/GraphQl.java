package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Operation;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Variable;
import dev.hexbridge.adapters.sandboxshopify.graphql.Schema.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prepares requests against a schema. Confined to one event loop, because it remembers parsed documents. */
public final class GraphQl {

    private static final int REMEMBERED = 200;
    private final Schema schema;
    private final LinkedHashMap<String, Document> parsed = new LinkedHashMap<>();

    public GraphQl(Schema schema) {
        this.schema = schema;
    }

    /** A request that may be executed, or why it may not. */
    public sealed interface Prepared {

        /** It is valid, and its price is known. */
        record Ready(Execution execution, int requestedCost) implements Prepared {}

        /** It is not. */
        record Refused(List<GraphQlError> errors) implements Prepared {}
    }

    /** A valid operation with its variables. */
    public static final class Execution {
        private final Operation operation;
        private final Fields fields;
        private final ObjectType<Root> root;

        private Execution(Operation operation, Fields fields, ObjectType<Root> root) {
            this.operation = operation;
            this.fields = fields;
            this.root = root;
        }

        public boolean mutates() {
            return operation.mutation();
        }

        /** Does it. To be called once. */
        public Answer run(Call.Caller caller) {
            Executor executor = new Executor(fields, caller);
            ObjectNode data = executor.object(operation.selections(), root, Root.ROOT, List.of());
            int cost = new CostModel(fields).actual(operation.selections(), root, data);
            return new Answer(data, executor.errors(), cost);
        }
    }

    /** The outcome of an execution. */
    public record Answer(ObjectNode data, List<GraphQlError> errors, int actualCost) {}

    /** Parses, chooses the operation, and checks variables and selections. */
    public Prepared prepare(String query, Optional<String> operationName, JsonNode given) {
        Document document;
        try {
            document = parsed.computeIfAbsent(query, Parser::parse);
        } catch (SyntaxFault fault) {
            return new Prepared.Refused(List.of(fault.toError()));
        }
        if (parsed.size() > REMEMBERED) {
            parsed.pollFirstEntry();
        }
        if (operationName.isEmpty() && document.operations().size() != 1) {
            return new Prepared.Refused(List.of(GraphQlError.of("An operation name is required", "BAD_REQUEST")));
        }
        Optional<Operation> operation = document.operations().stream()
                .filter(candidate -> operationName.isEmpty() || candidate.name().equals(operationName.get()))
                .findFirst();
        return operation
                .map(chosen -> prepare(document, chosen, given))
                .orElseGet(() -> new Prepared.Refused(List.of(
                        GraphQlError.of("No operation named \"" + operationName.orElse("") + "\"", "BAD_REQUEST"))));
    }

    private Prepared prepare(Document document, Operation operation, JsonNode given) {
        ObjectType<Root> root = schema.root(operation);
        List<GraphQlError> errors = new ArrayList<>(Validator.errors(document, operation, root));
        Map<String, JsonNode> variables = new HashMap<>();
        for (Variable variable : operation.variables()) {
            JsonNode value = given.path(variable.name());
            if (variable.required() && (value.isMissingNode() || value.isNull())) {
                errors.add(GraphQlError.of(
                        "Variable $%s of type %s was provided invalid value"
                                .formatted(variable.name(), variable.type()),
                        "INVALID_VARIABLE"));
            }
            if (!value.isMissingNode()) {
                variables.put(variable.name(), value);
            } else {
                variable.standard().ifPresent(standard -> variables.put(variable.name(), standard));
            }
        }
        if (!errors.isEmpty()) {
            return new Prepared.Refused(errors);
        }
        Fields fields = new Fields(document, variables);
        int cost = new CostModel(fields).requested(operation.selections(), root);
        return new Prepared.Ready(new Execution(operation, fields, root), cost);
    }
}
