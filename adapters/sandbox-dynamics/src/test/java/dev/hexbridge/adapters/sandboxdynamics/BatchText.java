package dev.hexbridge.adapters.sandboxdynamics;

import io.vertx.core.json.JsonObject;

/** Writes multipart batches as clients of the product do. */
final class BatchText {
    private final StringBuilder text = new StringBuilder();
    private int contentId;

    /** One change set of creations. */
    BatchText changeSet(Object... setsAndBodies) {
        text.append("--batch_x\r\nContent-Type: multipart/mixed; boundary=changeset_y\r\n\r\n");
        for (int i = 0; i < setsAndBodies.length; i += 2) {
            text.append("--changeset_y\r\n");
            operation("POST /data/" + setsAndBodies[i] + "?cross-company=true", "", (JsonObject) setsAndBodies[i + 1]);
        }
        text.append("--changeset_y--\r\n");
        return this;
    }

    /** One operation outside a change set. */
    BatchText alone(String requestLine, String headers, JsonObject body) {
        text.append("--batch_x\r\n");
        operation(requestLine, headers, body);
        return this;
    }

    /** A read. */
    BatchText get(String url) {
        text.append("--batch_x\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ")
                .append(url)
                .append(" HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n");
        return this;
    }

    private void operation(String requestLine, String headers, JsonObject body) {
        text.append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ")
                .append(++contentId)
                .append("\r\n\r\n")
                .append(requestLine)
                .append(" HTTP/1.1\r\nContent-Type: application/json\r\n")
                .append(headers)
                .append("\r\n")
                .append(body.encode())
                .append("\r\n");
    }

    String contentType() {
        return "multipart/mixed; boundary=batch_x";
    }

    String text() {
        return text + "--batch_x--\r\n";
    }
}
