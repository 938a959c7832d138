package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.Slice;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/**
 * One HTTP request with its whole body, and the ways to end it.
 *
 * @param request the request
 * @param body its body
 * @param client who asks
 * @param requestId the client's id of the request, or one made here
 */
record Exchange(HttpServerRequest request, Buffer body, String client, String requestId) {
    /** Answers, unless the client is gone. */
    void answer(Answer answer) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(answer.status()).putHeader("x-ms-client-request-id", requestId);
        response.putHeader("ms-dyn-aid", requestId);
        answer.headers().forEach(response::putHeader);
        List<Slice> pieces =
                answer.payload().map(payload -> payload.written().pieces()).orElse(List.of());
        if (pieces.size() < 2) {
            response.end(pieces.isEmpty() ? Buffer.buffer() : copy(pieces.getFirst()));
            return;
        }
        int length = pieces.stream().mapToInt(Slice::length).sum();
        response.putHeader("Content-Length", Integer.toString(length));
        pieces.forEach(piece -> response.write(copy(piece)));
        response.end();
    }

    private static Buffer copy(Slice piece) {
        return Buffer.buffer(piece.length()).appendBytes(piece.bytes(), piece.from(), piece.length());
    }

    /** Closes the connection without a word. */
    void cut() {
        request.connection().close();
    }
}
