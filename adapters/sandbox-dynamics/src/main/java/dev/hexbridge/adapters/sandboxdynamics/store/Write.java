package dev.hexbridge.adapters.sandboxdynamics.store;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import java.time.Instant;

/**
 * One applied write of a client.
 *
 * @param set the entity set it was addressed to
 * @param operation what it did
 * @param row the row; its key is the write's key
 * @param body the values as sent
 * @param stamp when and by whom
 */
public record Write(EntitySet set, Operation operation, Row row, Fields body, Stamp stamp) {
    /** What a write did. */
    public enum Operation {
        /** A new row. */
        CREATE,
        /** New values for a row. */
        UPDATE,
        /** A row gone. */
        DELETE
    }

    /**
     * The circumstances of a request, shared by its writes.
     *
     * @param at when it was executed
     * @param principal the client id of the token
     * @param requestId {@code x-ms-client-request-id}, or one made here
     */
    public record Stamp(Instant at, String principal, String requestId) {}
}
