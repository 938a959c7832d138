package dev.hexbridge.adapters.operations;

import java.util.Locale;

/** The problems that the operations API answers with, each with its status and a title that never varies. */
enum ProblemType {
    INVALID_REQUEST(400, "The request has faults"),
    UNAUTHORIZED(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "The token lacks the right"),
    CROSS_ORIGIN(403, "The request comes from another site"),
    NOT_FOUND(404, "There is no such resource"),
    METHOD_NOT_ALLOWED(405, "The resource does not know the method"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not JSON"),
    MISDIRECTED(421, "The request is meant for another host"),
    INTERNAL(500, "The engine could not answer"),
    NOT_READY(503, "The engine does not accept work");

    private static final String BASE = "https://hexbridge.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String uri() {
        return BASE + token();
    }

    String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to answer where the router itself gave up with a status. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL;
    }
}
