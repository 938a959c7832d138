package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Field;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Selection;
import java.util.ArrayList;
import java.util.List;

/** Answers a validated operation, field by field. */
final class Executor {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final Fields fields;
    private final Call.Caller caller;
    private final List<GraphQlError> errors = new ArrayList<>();

    Executor(Fields fields, Call.Caller caller) {
        this.fields = fields;
        this.caller = caller;
    }

    List<GraphQlError> errors() {
        return errors;
    }

    <T> ObjectNode object(List<Selection> selections, ObjectType<T> declared, T value, List<String> path) {
        ObjectType<T> type = declared.of(value);
        ObjectNode json = JSON.objectNode();
        fields.of(selections, type).forEach((key, field) -> {
            List<String> here = new ArrayList<>(path);
            here.add(key);
            json.set(key, field(field, type, value, here));
        });
        return json;
    }

    private <T> JsonNode field(Field field, ObjectType<T> type, T value, List<String> path) {
        if (field.name().equals("__typename")) {
            return JSON.textNode(type.name());
        }
        FieldType<T> known = type.field(field.name()).orElseThrow();
        return resolved(known.resolver().apply(value, call(field)), field, path);
    }

    private JsonNode resolved(Resolved resolved, Field field, List<String> path) {
        return switch (resolved) {
            case Resolved.Leaf leaf -> leaf.json();
            case Resolved.One<?> one -> one(one, field, path);
            case Resolved.Many<?> many -> many(many, field, path);
            case Resolved.Failed failed -> {
                errors.add(GraphQlError.of(failed.message(), failed.code())
                        .at(field.label().line(), field.label().column())
                        .on(path));
                yield JSON.nullNode();
            }
        };
    }

    private <U> JsonNode one(Resolved.One<U> one, Field field, List<String> path) {
        return object(field.selections(), one.type(), one.value(), path);
    }

    private <U> JsonNode many(Resolved.Many<U> many, Field field, List<String> path) {
        ArrayNode array = JSON.arrayNode();
        many.values().forEach(value -> array.add(object(field.selections(), many.type(), value, path)));
        return array;
    }

    private Call call(Field field) {
        ObjectNode arguments = JSON.objectNode();
        field.arguments().forEach((name, value) -> {
            JsonNode resolved = value.resolve(fields.variables());
            if (!resolved.isMissingNode()) {
                arguments.set(name, resolved);
            }
        });
        return new Call(arguments, caller);
    }
}
