package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.mapping.DocumentHead;
import java.util.List;
import java.util.Optional;

/**
 * A flow: which changes are taken, held or synchronised, and by which map.
 *
 * @param head format, name and version
 * @param trigger the changes that it is walked for
 * @param steps in order; the last one synchronises
 */
public record FlowDocument(DocumentHead head, Trigger trigger, List<Step> steps) {

    public FlowDocument {
        steps = List.copyOf(steps);
    }

    /** One step. */
    public sealed interface Step {

        /** The step's name, unique in its flow. */
        String name();

        /**
         * Leaves a change out.
         *
         * @param name the step's name
         * @param when what is left out
         * @param reason why, in plain words
         */
        record Filter(String name, Condition when, String reason) implements Step {}

        /**
         * Waits for a person's approval.
         *
         * @param name the step's name, under which it is approved
         * @param when what waits
         * @param reason why, in plain words
         */
        record Hold(String name, Condition when, String reason) implements Step {}

        /**
         * Brings a target document into agreement.
         *
         * @param name the step's name
         * @param map the map that makes the document
         * @param customerMap the map for the buyer's account, where the document needs one
         * @param refundMap the map for what is given back; without it refunds are left out
         */
        record Sync(String name, String map, Optional<String> customerMap, Optional<String> refundMap) implements Step {

            /** A step that leaves refunds out. */
            public Sync(String name, String map, Optional<String> customerMap) {
                this(name, map, customerMap, Optional.empty());
            }
        }
    }
}
