package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.adapters.documents.DocumentsAdapter;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import java.util.Optional;

/** The patterns that come with the program. */
public final class Patterns {

    public static final FailurePatterns BUILT_IN = load();

    private Patterns() {}

    private static FailurePatterns load() {
        CatalogueCompilation read = new DocumentsAdapter(Optional.empty()).load();
        return FailurePatterns.of(assertInstanceOf(CatalogueCompilation.Loaded.class, read)
                .catalogue()
                .patterns());
    }
}
