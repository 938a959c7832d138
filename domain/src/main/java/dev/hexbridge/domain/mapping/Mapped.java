package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.convergence.StateDoc;
import java.util.List;

/** What a map made of an input. */
public sealed interface Mapped {

    /**
     * A document.
     *
     * @param document what the target should hold
     * @param notes remarks for the timeline: values cut, stand-ins taken, what has no place in the target
     */
    record Made(StateDoc document, List<String> notes) implements Mapped {

        public Made {
            notes = List.copyOf(notes);
        }
    }

    /**
     * None: the input lacks something that the map demands.
     *
     * @param faults everything that stands in the way
     */
    record Failed(List<MapFault> faults) implements Mapped {

        public Failed {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One value that could not be made.
     *
     * @param record the record's key; empty for the root
     * @param field the target field
     * @param reason why, in plain words
     */
    record MapFault(String record, String field, String reason) {

        /** {@code line 55 ItemNumber: ...}. */
        @Override
        public String toString() {
            return (record.isEmpty() ? "" : "line " + record + " ") + field + ": " + reason;
        }
    }
}
