package dev.hexbridge.domain.mapping;

import java.util.List;

/** What became of compiling a map. */
public sealed interface Compilation {

    /**
     * It can be used.
     *
     * @param map the compiled map
     */
    record Compiled(CompiledMap map) implements Compilation {}

    /**
     * It cannot.
     *
     * @param faults all that is wrong with it
     */
    record Faulty(List<DocumentFault> faults) implements Compilation {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
