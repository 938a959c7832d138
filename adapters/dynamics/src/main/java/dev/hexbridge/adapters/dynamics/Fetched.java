package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import java.util.List;

/** What reading one URL gave. */
sealed interface Fetched {

    /** Records: one for a key, any number for a collection. */
    record Rows(List<JsonNode> list) implements Fetched {

        public Rows {
            list = List.copyOf(list);
        }
    }

    /** The ERP answered, and holds no such record. */
    record Nothing() implements Fetched {}

    /** No answer that could be used. */
    record Failed(ReadOutcome outcome) implements Fetched {}
}
