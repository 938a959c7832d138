package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import java.util.List;

/** The search for one document: URLs to read first, and what their answers lead to. */
interface Search {

    /** What to read. */
    List<String> urls();

    /** The next step, given what was read. */
    Step next(List<Fetched> answers);

    /** Where a search stands. */
    sealed interface Step {

        /** It is over. */
        record Over(ReadOutcome outcome) implements Step {}

        /** The root was found, its lines are still to be read. */
        record Lines(JsonNode root, String url) implements Step {}
    }
}
