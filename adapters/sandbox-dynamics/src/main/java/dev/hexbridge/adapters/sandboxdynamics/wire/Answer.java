package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to one operation.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param payload writes the body; nothing for an empty one
 */
public record Answer(int status, Map<String, String> headers, Optional<Payload> payload) {
    private static final String JSON = "application/json; odata.metadata=minimal; odata.streaming=true";
    private static final String VERSION = "4.0";

    /** A body that is written when its time has come: after the transaction it tells about. */
    @FunctionalInterface
    public interface Payload {
        /** Writes the body. */
        void writeTo(ByteSink sink);

        /** The body, written. */
        default ByteSink written() {
            ByteSink sink = new ByteSink(4096);
            writeTo(sink);
            return sink;
        }
    }

    /** A body that was written already. */
    public record Written(ByteSink written) implements Payload {
        @Override
        public void writeTo(ByteSink sink) {
            written.pieces().forEach(piece -> sink.write(piece.bytes(), piece.from(), piece.from() + piece.length()));
        }
    }

    /** JSON. */
    public static Answer json(int status, Payload payload) {
        return new Answer(status, Map.of("Content-Type", JSON, "OData-Version", VERSION), Optional.of(payload));
    }

    /** JSON with a place. */
    public static Answer created(String location, Payload payload) {
        return new Answer(
                201,
                Map.of("Content-Type", JSON, "OData-Version", VERSION, "Location", location),
                Optional.of(payload));
    }

    /** No body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of("OData-Version", VERSION), Optional.empty());
    }

    /** A text that is not JSON. */
    public static Answer text(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of("Content-Type", contentType), Optional.of(sink -> sink.write(bytes)));
    }

    /** A page of some server in front of the environment. */
    public static Answer html(int status, String title) {
        return text(
                status,
                "text/html",
                "<!DOCTYPE html>\r\n<html><head><title>" + title + "</title></head><body><h2>" + title
                        + "</h2></body></html>\r\n");
    }

    /** Too many requests; {@code Retry-After} only if positive. */
    public static Answer throttled(String message, int retryAfterSeconds) {
        Map<String, String> headers = retryAfterSeconds > 0
                ? Map.of("Content-Type", JSON, "Retry-After", Integer.toString(retryAfterSeconds))
                : Map.of("Content-Type", JSON);
        return new Answer(429, headers, Optional.of(sink -> error(sink, Problem.plain(429, message))));
    }

    /** An error document. */
    public static Answer problem(Problem problem) {
        return json(problem.status(), sink -> error(sink, problem));
    }

    /** Whether the operation failed. */
    public boolean failed() {
        return status >= 400;
    }

    private static void error(ByteSink sink, Problem problem) {
        sink.text("{\"error\":{\"code\":\"\",\"message\":").quoted(problem.message());
        problem.inner()
                .ifPresent(inner -> sink.text(",\"innererror\":{\"message\":")
                        .quoted(inner.message())
                        .text(",\"type\":")
                        .quoted(inner.type())
                        .text(",\"stacktrace\":")
                        .quoted(inner.stackTrace())
                        .text("}"));
        sink.text("}}");
    }
}
