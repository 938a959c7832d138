package dev.hexbridge.adapters.dynamics.checkup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.domain.delivery.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What one read gave. */
public sealed interface Look {

    /**
     * Records.
     *
     * @param rows the records; at most as many as were asked for
     * @param skew how far the environment's clock is ahead of ours, where it told its time
     */
    record Rows(List<JsonNode> rows, Optional<Duration> skew) implements Look {

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The environment answered, and refused. */
    record Refused(int status, String text) implements Look {}

    /** There was no answer, or none to us. */
    record Unreached(Failure failure) implements Look {}
}
