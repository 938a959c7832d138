package dev.hexbridge.adapters.shopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One of the errors at the top of an answer.
 *
 * @param message the shop's words
 * @param code what kind it is; empty where the shop does not tell
 * @param path where in the answer, keys and indices as text; empty where it concerns the whole
 */
public record GraphError(String message, String code, List<String> path) {

    private static final int MOST = 20;

    /** Refused before anything was executed: by the parser, the validator or the shop's gate. */
    private static final Set<String> BEFORE = Set.of(
            "ARGUMENTLITERALSINCOMPATIBLE",
            "ARGUMENTNOTACCEPTED",
            "BAD_REQUEST",
            "CANNOTSPREADFRAGMENT",
            "GRAPHQL_PARSE_FAILED",
            "GRAPHQL_VALIDATION_FAILED",
            "INVALID_FIELD_ARGUMENTS",
            "INVALID_VARIABLE",
            "MAX_COST_EXCEEDED",
            "MISSINGREQUIREDARGUMENTS",
            "MISSINGREQUIREDINPUTOBJECTATTRIBUTE",
            "PARSE_ERROR",
            "SELECTIONMISMATCH",
            "UNDEFINEDFIELD",
            "UNDEFINEDTYPE",
            "VARIABLEMISMATCH",
            "VARIABLENOTUSED",
            "VARIABLEREQUIRESVALIDTYPE");

    static List<GraphError> of(JsonNode answer) {
        JsonNode errors = answer.path("errors");
        if (errors.isTextual()) {
            return List.of(new GraphError(AnswerJson.clean(errors.asText()), "", List.of()));
        }
        List<GraphError> read = new ArrayList<>();
        errors.valueStream().limit(MOST).forEach(error -> read.add(one(error)));
        return List.copyOf(read);
    }

    private static GraphError one(JsonNode error) {
        return new GraphError(
                AnswerJson.clean(error.path("message").asText("")),
                error.path("extensions").path("code").asText(""),
                error.path("path").valueStream().map(JsonNode::asText).toList());
    }

    boolean isThrottled() {
        return code.equals("THROTTLED");
    }

    /** Whether it says that nothing was done. */
    public boolean cameBefore() {
        return BEFORE.contains(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a smaller request may pass. */
    public boolean isTooDear() {
        return code.equals("MAX_COST_EXCEEDED");
    }

    /** Whether the app, not the request, has to be changed. */
    public boolean isDenied() {
        return code.equals("ACCESS_DENIED") || code.equals("SHOP_INACTIVE");
    }

    /** Whether it concerns this place of the answer. */
    public boolean isAt(String first, String second) {
        return path.size() >= 2 && path.get(0).equals(first) && path.get(1).equals(second);
    }

    /** It in the terms of those who must act. */
    public Failure failure() {
        FailureKind kind = isDenied()
                ? FailureKind.CREDENTIALS
                : isThrottled() ? FailureKind.THROTTLED : cameBefore() ? FailureKind.PROTOCOL : FailureKind.UNAVAILABLE;
        String text = code.isEmpty() ? message : message + " (" + code + ")";
        return new Failure(kind, text, path.isEmpty() ? Optional.empty() : Optional.of(String.join("/", path)));
    }
}
