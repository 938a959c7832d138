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
     * Some of them cannot.
     *
     * @param faults all that is wrong with any of them
     * @param sound those that nothing is wrong with, nor with anything that they need
     */
    record Faulty(List<DocumentFault> faults, Catalogue sound) implements CatalogueCompilation {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
