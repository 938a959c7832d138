package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.mapping.DocumentFault;
import java.util.List;

/** What became of a set of documents. */
public sealed interface CatalogueCompilation {

    /**
     * They can be used.
     *
     * @param catalogue all of them, compiled
     */
    record Loaded(Catalogue catalogue) implements CatalogueCompilation {}

    /**
     * They cannot.
     *
     * @param faults all that is wrong with any of them
     */
    record Faulty(List<DocumentFault> faults) implements CatalogueCompilation {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
