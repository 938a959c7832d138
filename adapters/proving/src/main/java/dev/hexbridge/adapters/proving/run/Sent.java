package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the load process told of one sending.
 *
 * @param cargo what was sent
 * @param told its figures
 * @param times when each order of the cargo was first sent, in microseconds since 1970; 0 where it was not acknowledged
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sent(Load.Cargo cargo, JsonNode told, long[] times) {

    /** Orders that were acknowledged. */
    public int orders() {
        return told.path("orders").asInt();
    }

    public double ackedPerSecond() {
        return told.path("ackedPerSecond").asDouble();
    }

    /** When the first webhook was sent. */
    public long firstMicros() {
        return told.path("firstMicros").asLong();
    }
}
