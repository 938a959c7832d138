package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.mapping.DocumentFault;
import java.util.List;

/** What became of compiling a flow. */
public sealed interface FlowCompilation {

    /**
     * It can be walked.
     *
     * @param flow the compiled flow
     */
    record Compiled(CompiledFlow flow) implements FlowCompilation {}

    /**
     * It cannot.
     *
     * @param faults all that is wrong with it
     */
    record Faulty(List<DocumentFault> faults) implements FlowCompilation {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
