package dev.hexbridge.adapters.dynamics.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.adapters.dynamics.odata.Json;
import java.util.Optional;

/**
 * A complete OData error. The outer message says nothing ("An error has occurred."); the cause is the inner one.
 *
 * @param code the service's code; Finance and Operations leaves it empty
 * @param message the most telling message
 * @param type the type of the inner exception; empty where there was none
 */
public record ErrorBody(String code, String message, String type) {

    private static final int DEEPEST = 10;

    /** The error in a body; nothing where the body is none, or not whole. */
    public static Optional<ErrorBody> read(Octets body) {
        if (body.firstSign() != '{') {
            return Optional.empty();
        }
        return Json.tree(body)
                .map(json -> json.path("error"))
                .filter(JsonNode::isObject)
                .map(ErrorBody::of);
    }

    /** Whether the ERP's own write path refused it: then nothing was written, whatever the status. */
    public boolean isFromWriting() {
        return type.endsWith("AxODataWriteException");
    }

    private static ErrorBody of(JsonNode error) {
        String message = error.path("message").asText("");
        JsonNode inner = error.path("innererror");
        String type = inner.path("type").asText("");
        for (int depth = 0; depth < DEEPEST && inner.isObject(); depth++) {
            String deeper = inner.path("message").asText("");
            message = deeper.isBlank() ? message : deeper;
            inner = inner.path("internalexception");
        }
        return new ErrorBody(error.path("code").asText(""), message, type);
    }
}
