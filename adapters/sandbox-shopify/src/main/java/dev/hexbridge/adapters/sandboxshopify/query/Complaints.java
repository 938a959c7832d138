package dev.hexbridge.adapters.sandboxshopify.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a request, in the form and with the codes of Shopify's top-level errors. */
final class Complaints {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern UNDEFINED = Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");
    private static final Pattern VARIABLE = Pattern.compile("Variable '\\$?(\\w+)'");
    private static final Pattern INPUT = Pattern.compile("(?i)variable");
    private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) ?: ");
    private static final Pattern OPERATION = Pattern.compile("^\\s*(query|mutation)?\\s*(\\w*)");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("FieldUndefined", "undefinedField"),
            Map.entry("UnknownArgument", "argumentNotAccepted"),
            Map.entry("MissingFieldArgument", "missingRequiredArguments"),
            Map.entry("NullValueForNonNullArgument", "argumentLiteralsIncompatible"),
            Map.entry("WrongType", "argumentLiteralsIncompatible"),
            Map.entry("SubselectionRequired", "selectionMismatch"),
            Map.entry("SubselectionNotAllowed", "selectionMismatch"),
            Map.entry("InvalidFragmentType", "cannotSpreadFragment"),
            Map.entry("UndefinedFragment", "useAndDefineFragment"),
            Map.entry("UnusedFragment", "useAndDefineFragment"),
            Map.entry("FragmentCycle", "infiniteLoop"),
            Map.entry("UndefinedVariable", "variableNotDefined"),
            Map.entry("UnusedVariable", "variableNotUsed"),
            Map.entry("VariableTypeMismatch", "variableMismatch"),
            Map.entry("UnknownType", "undefinedType"),
            Map.entry("FieldsConflict", "fieldConflict"));

    private Complaints() {}

    static ArrayNode toJson(List<GraphQLError> errors, String query) {
        ArrayNode all = MAPPER.createArrayNode();
        for (GraphQLError error : errors) {
            if (!isEcho(error, errors)) {
                all.add(toJson(error, query));
            }
        }
        return all;
    }

    static ObjectNode error(String message, String code) {
        ObjectNode json = MAPPER.createObjectNode().put("message", message);
        json.putObject("extensions").put("code", code);
        return json;
    }

    /** A null where none may be is told only if nothing else explains it. */
    private static boolean isEcho(GraphQLError error, List<GraphQLError> all) {
        return error.getErrorType() == ErrorType.NullValueInNonNullableField && all.size() > 1;
    }

    private static ObjectNode toJson(GraphQLError error, String query) {
        if (error instanceof ValidationError invalid) {
            return invalid(invalid, query);
        }
        Map<String, Object> extensions = error.getExtensions();
        Object given = extensions == null ? null : extensions.get("code");
        String message = Objects.requireNonNullElse(error.getMessage(), "");
        Matcher variable = VARIABLE.matcher(message);
        if (given != null) {
            return placed(error(message, given.toString()), error);
        } else if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return placed(error(message, "PARSE_ERROR"), error);
        } else if (error instanceof UnknownOperationException) {
            return error(message, "BAD_REQUEST");
        } else if (variable.find()) {
            return placed(error(variable(variable.group(1), message, query), "INVALID_VARIABLE"), error);
        }
        boolean input = error.getPath() == null && INPUT.matcher(message).find();
        return placed(error(message, input ? "INVALID_VARIABLE" : "INTERNAL_SERVER_ERROR"), error);
    }

    private static ObjectNode invalid(ValidationError error, String query) {
        String message = PREFIX.matcher(Objects.requireNonNullElse(error.getMessage(), ""))
                .replaceFirst("");
        String kind = String.valueOf(error.getValidationErrorType());
        Matcher undefined = UNDEFINED.matcher(message);
        boolean noField = undefined.find();
        String told = noField
                ? "Field '%s' doesn't exist on type '%s'".formatted(undefined.group(1), undefined.group(2))
                : message;
        ObjectNode json = error(told, CODES.getOrDefault(kind, "BAD_REQUEST"));
        if (noField) {
            json.withObject("/extensions").put("typeName", undefined.group(2)).put("fieldName", undefined.group(1));
        }
        ArrayNode path = json.putArray("path").add(operation(query));
        List<String> steps = error.getQueryPath();
        if (steps != null) {
            steps.forEach(path::add);
        }
        return located(json, error);
    }

    private static ObjectNode placed(ObjectNode json, GraphQLError error) {
        List<Object> path = error.getPath();
        if (path != null) {
            json.set("path", MAPPER.valueToTree(path));
        }
        return located(json, error);
    }

    private static ObjectNode located(ObjectNode json, GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        if (places != null && !places.isEmpty()) {
            ArrayNode array = json.putArray("locations");
            places.forEach(
                    place -> array.addObject().put("line", place.getLine()).put("column", place.getColumn()));
        }
        return json;
    }

    private static String variable(String name, String message, String query) {
        Matcher declared =
                Pattern.compile("\\$" + name + "\\s*:\\s*([\\[\\]\\w!]+)").matcher(query);
        String type = declared.find() ? " of type " + declared.group(1) : "";
        return "Variable $%s%s was provided invalid value (%s)".formatted(name, type, message);
    }

    /** The first step of an error's path: {@code query OrderGet}. */
    private static String operation(String query) {
        Matcher start = OPERATION.matcher(query);
        boolean named = start.find() && start.group(1) != null;
        return named ? (start.group(1) + " " + start.group(2)).strip() : "query";
    }
}
