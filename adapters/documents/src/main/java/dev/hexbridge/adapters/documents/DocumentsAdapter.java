package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.flow.FlowDocument;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.ShapeDocument;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Documents as JSON. Reads those that come with the program and those of a directory, which stand in for the ones of
 * the same kind and name; writes documents in one canonical form, so that the same document is always the same bytes.
 */
public final class DocumentsAdapter {

    private final Optional<Path> directory;

    /**
     * Reads nothing yet.
     *
     * @param directory where users keep their documents, in folders {@code maps}, {@code flows}, {@code tables},
     *     {@code shapes} and {@code decisions}
     */
    public DocumentsAdapter(Optional<Path> directory) {
        this.directory = directory;
    }

    /** Reads and compiles all documents, or tells all that is wrong with them, by file and JSON pointer. Blocks. */
    public CatalogueCompilation load() {
        return new Loading().load(directory);
    }

    public static String render(MapDocument map) {
        return CanonicalJson.write(MapWriter.write(map));
    }

    public static String render(FlowDocument flow) {
        return CanonicalJson.write(FlowWriter.write(flow));
    }

    public static String render(LookupTable table) {
        return CanonicalJson.write(TableWriter.write(table));
    }

    public static String render(ShapeDocument shape) {
        return CanonicalJson.write(TableWriter.write(shape));
    }

    public static String render(DecisionDocument table) {
        return CanonicalJson.write(DecisionWriter.write(table));
    }
}
