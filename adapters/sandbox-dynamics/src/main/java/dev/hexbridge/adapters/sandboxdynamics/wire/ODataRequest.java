package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.util.function.UnaryOperator;

/**
 * One operation, whether a request of its own or a part of a batch.
 *
 * @param method the HTTP method, upper case
 * @param resource what follows {@code /data/}, still percent-encoded
 * @param query what follows the question mark; may be empty
 * @param headers its headers by lower-case name, empty when absent
 * @param body its body; may be empty
 */
public record ODataRequest(String method, String resource, String query, UnaryOperator<String> headers, Slice body) {
    /** Whether it may change anything. */
    public boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** A header; empty when absent. */
    public String header(String name) {
        return headers.apply(name);
    }
}
