package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/**
 * What goes back over the wire.
 *
 * @param status the HTTP status
 * @param contentType the media type of the body
 * @param body the body
 * @param next the cursor of the next page, where the body has no place for it
 */
record Answer(int status, String contentType, Buffer body, Optional<String> next) {

    /** The cursor of the next page, where the body has no place for it. */
    static final String NEXT = "X-Next-Cursor";

    Answer(int status, String contentType, Buffer body) {
        this(status, contentType, body, Optional.empty());
    }

    /** The same with a cursor of the next page beside the body. */
    Answer with(String cursor) {
        return new Answer(status, contentType, body, Optional.of(cursor));
    }

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    static Answer json(int status, JsonNode node) {
        return new Answer(status, JSON, Buffer.buffer(node.toString()));
    }

    static Answer json(byte[] document) {
        return new Answer(200, JSON, Buffer.buffer(document));
    }

    static Answer text(String contentType, String text) {
        return new Answer(200, contentType, Buffer.buffer(text));
    }

    static Answer problem(Problem problem) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("type", problem.type().uri())
                .put("title", problem.type().title())
                .put("status", problem.type().status())
                .put("detail", problem.detail());
        if (!problem.faults().isEmpty()) {
            ArrayNode errors = node.putArray("errors");
            for (Problem.Fault fault : problem.faults()) {
                errors.addObject()
                        .put("in", fault.in())
                        .put("name", fault.name())
                        .put("detail", fault.detail());
            }
        }
        return new Answer(problem.type().status(), PROBLEM, Buffer.buffer(node.toString()));
    }

    void sendTo(HttpServerResponse response) {
        // The other side may have gone away meanwhile; there is nobody left to tell.
        if (!response.ended() && !response.closed()) {
            next.ifPresent(cursor -> response.putHeader(NEXT, cursor));
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                    .end(body);
        }
    }
}
