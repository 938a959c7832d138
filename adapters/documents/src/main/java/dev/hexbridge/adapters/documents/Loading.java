package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.failure.PatternDocument;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.flow.CatalogueCompiler;
import dev.hexbridge.domain.flow.Documents;
import dev.hexbridge.domain.flow.FlowDocument;
import dev.hexbridge.domain.mapping.DocumentFault;
import dev.hexbridge.domain.mapping.Faults;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.ShapeDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One reading of all documents. */
final class Loading {

    private final List<DocumentFault> faults = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<MapDocument> maps = new ArrayList<>();
    private final List<FlowDocument> flows = new ArrayList<>();
    private final List<LookupTable> tables = new ArrayList<>();
    private final List<ShapeDocument> shapes = new ArrayList<>();
    private final List<PatternDocument> patterns = new ArrayList<>();

    CatalogueCompilation load(Optional<Path> directory) {
        Collection<DocumentFile> files = DocumentFiles.find(directory, faults);
        files.forEach(this::read);
        return switch (CatalogueCompiler.compile(new Documents(maps, flows, tables, shapes, patterns))) {
            case CatalogueCompilation.Loaded loaded -> faults.isEmpty() ? loaded : faulty(List.of(), files);
            case CatalogueCompilation.Faulty faulty -> faulty(faulty.faults(), files);
        };
    }

    private void read(DocumentFile file) {
        Faults found = new Faults(file.label());
        Cursor document = Cursor.root(StrictJson.parse(file.text(), found), found);
        switch (file.kind()) {
            case MAPS -> maps.add(MapReader.read(document, file.name()));
            case FLOWS -> flows.add(FlowReader.read(document, file.name()));
            case TABLES -> tables.add(TableReader.read(document, file.name()));
            case SHAPES -> shapes.add(ShapeReader.read(document, file.name()));
            case FAILURES -> patterns.add(PatternReader.read(document, file.name()));
        }
        if (!found.isEmpty()) {
            unreadable.add(file.id());
            faults.addAll(found.all());
        }
    }

    /**
     * All faults, by file. Of a document that cannot be read only what cannot be read is told: its stand-ins would
     * have faults that nobody wrote.
     */
    private CatalogueCompilation faulty(List<DocumentFault> compiled, Collection<DocumentFile> files) {
        Map<String, String> labels = new HashMap<>();
        files.forEach(file -> labels.put(file.id(), file.label()));
        compiled.stream()
                .filter(fault -> !unreadable.contains(fault.document()))
                .map(fault -> new DocumentFault(
                        labels.getOrDefault(fault.document(), fault.document()), fault.pointer(), fault.message()))
                .forEach(faults::add);
        faults.sort(Comparator.comparing(DocumentFault::document));
        return new CatalogueCompilation.Faulty(faults);
    }
}
