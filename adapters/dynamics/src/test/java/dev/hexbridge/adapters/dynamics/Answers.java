package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.ScriptedPeer.Answer;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;

/** Ways in which a scripted peer answers. */
final class Answers {

    private static final String CRLF = "\r\n";
    private static final String MULTIPART = "multipart/mixed; boundary=batchresponse_1";

    private Answers() {}

    static Answer status(int status, String contentType, String body) {
        return (request, unused) -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", contentType)
                .end(body);
    }

    /** The same answer on a connection that is not used again. */
    static Answer andGoodbye(Answer answer) {
        return (request, body) -> {
            request.response().putHeader("Connection", "close");
            answer.to(request, body);
        };
    }

    static Answer throttled(String retryAfter) {
        return (request, unused) -> request.response()
                .setStatusCode(429)
                .putHeader("Retry-After", retryAfter)
                .end();
    }

    static Answer token(String token, String expiresIn) {
        return status(
                200,
                "application/json",
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("expires_in", expiresIn)
                        .put("access_token", token)
                        .encode());
    }

    /** The batch is answered with these parts. */
    static Answer parts(String... parts) {
        return status(200, MULTIPART, multipart(parts));
    }

    /** The answer to the batch breaks off in the middle of the last part. */
    static Answer cutInTheLastOf(String... parts) {
        String whole = multipart(parts);
        return (request, unused) -> {
            request.response()
                    .putHeader("Content-Type", MULTIPART)
                    .putHeader("Content-Length", String.valueOf(whole.length()))
                    .write(whole.substring(0, whole.length() - 60))
                    .onComplete(written -> request.connection().close());
        };
    }

    /** The answer is whole to HTTP, but a gateway left out the end of the last part. */
    static Answer endingEarly(String... parts) {
        String whole = multipart(parts);
        return status(200, MULTIPART, whole.substring(0, whole.length() - 60));
    }

    /** The connection is closed without an answer. */
    static Answer cut() {
        return (request, unused) -> request.connection().close();
    }

    /** Nothing ever comes. */
    static Answer silence() {
        return (request, unused) -> {};
    }

    /** A part with the responses to the writes of one change set, numbered from an id on. */
    static String changeSet(int firstId, String... responses) {
        StringBuilder part = new StringBuilder("Content-Type: multipart/mixed; boundary=changesetresponse_" + firstId);
        part.append(CRLF).append(CRLF);
        int id = firstId;
        for (String response : responses) {
            part.append("--changesetresponse_").append(firstId).append(CRLF);
            part.append("Content-Type: application/http").append(CRLF);
            part.append("Content-ID: ").append(id++).append(CRLF).append(CRLF);
            part.append(response).append(CRLF);
        }
        return part.append("--changesetresponse_")
                .append(firstId)
                .append("--")
                .append(CRLF)
                .toString();
    }

    /** A part with the response to a read. */
    static String single(String response) {
        return "Content-Type: application/http" + CRLF + CRLF + response + CRLF;
    }

    static String response(int status, String body, String... headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Whatever" + CRLF);
        List.of(headers).forEach(header -> text.append(header).append(CRLF));
        return text.append("Content-Type: application/json")
                .append(CRLF)
                .append(CRLF)
                .append(body)
                .toString();
    }

    static String created(String number) {
        return response(
                201,
                new JsonObject()
                        .put("@odata.etag", "W/\"" + number + "\"")
                        .put("SalesOrderNumber", number)
                        .encode());
    }

    static String error(int status, String innerMessage) {
        return error(status, innerMessage, "System.InvalidOperationException");
    }

    static String error(int status, String innerMessage, String type) {
        return response(status, errorBody(innerMessage, type));
    }

    static String errorBody(String innerMessage, String type) {
        return new JsonObject()
                .put(
                        "error",
                        new JsonObject()
                                .put("code", "")
                                .put("message", "An error has occurred.")
                                .put(
                                        "innererror",
                                        new JsonObject()
                                                .put("message", innerMessage)
                                                .put("type", type)
                                                .put("stacktrace", "   at Somewhere")))
                .encode();
    }

    /** An answer that waits until it is released. */
    static final class Held implements Answer {

        private final Answer answer;
        private final Promise<Runnable> arrival = Promise.promise();

        Held(Answer answer) {
            this.answer = answer;
        }

        @Override
        public void to(HttpServerRequest request, String body) {
            Context context = Objects.requireNonNull(Vertx.currentContext());
            arrival.complete(() -> context.runOnContext(unused -> answer.to(request, body)));
        }

        /** Waits for the request. */
        Runnable arrived() {
            return EmulatedErp.await(arrival.future());
        }

        /** Gives the answer, once the request is there. */
        void release() {
            arrived().run();
        }
    }

    private static String multipart(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--batchresponse_1").append(CRLF).append(part);
        }
        return body.append("--batchresponse_1--").append(CRLF).toString();
    }
}
