package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.mapping.DocumentFault;
import java.util.List;

/** What became of compiling a decision table. */
public sealed interface DecisionCompilation {

    /** It can be used. */
    record Compiled(DecisionTable table) implements DecisionCompilation {}

    /** It cannot: all that is wrong with it. */
    record Faulty(List<DocumentFault> faults) implements DecisionCompilation {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
