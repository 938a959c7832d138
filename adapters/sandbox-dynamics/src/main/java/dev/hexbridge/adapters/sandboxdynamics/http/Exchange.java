package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.ByteSink;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

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
        ByteSink sink = new ByteSink(4096);
        answer.payload().ifPresent(payload -> payload.writeTo(sink));
        response.end(Buffer.buffer(sink.toByteArray()));
    }

    /** Closes the connection without a word. */
    void cut() {
        request.connection().close();
    }
}
