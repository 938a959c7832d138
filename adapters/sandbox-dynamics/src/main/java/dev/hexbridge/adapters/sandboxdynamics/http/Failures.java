package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.Problem;

/** Failures that come from the servers, not from the data. */
final class Failures {
    private Failures() {}

    /** The application's own 500 is JSON; 502, 503 and 504 come from a gateway, as HTML. */
    static Answer of(int status) {
        return switch (status) {
            case 502 ->
                Answer.html(
                        502,
                        "502 - Web server received an invalid response while acting as a gateway or proxy server.");
            case 503 -> Answer.html(503, "503 Service Temporarily Unavailable");
            case 504 -> Answer.html(504, "504 Gateway Time-out");
            default -> Answer.problem(Problem.plain(status, "An error has occurred."));
        };
    }
}
