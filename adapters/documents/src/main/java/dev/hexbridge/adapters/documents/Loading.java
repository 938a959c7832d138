package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.flow.Catalogue;
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
    private final Read all = new Read();
    private final Read readable = new Read();

    /** Documents that have been read, by kind. */
    private static final class Read {
        private final List<MapDocument> maps = new ArrayList<>();
        private final List<FlowDocument> flows = new ArrayList<>();
        private final List<LookupTable> tables = new ArrayList<>();
        private final List<ShapeDocument> shapes = new ArrayList<>();
        private final List<DecisionDocument> decisions = new ArrayList<>();

        void add(DocumentFile file, Cursor document) {
            switch (file.kind()) {
                case MAPS -> maps.add(MapReader.read(document, file.name()));
                case FLOWS -> flows.add(FlowReader.read(document, file.name()));
                case TABLES -> tables.add(TableReader.read(document, file.name()));
                case SHAPES -> shapes.add(ShapeReader.read(document, file.name()));
                case DECISIONS -> decisions.add(DecisionReader.read(document, file.name()));
            }
        }

        CatalogueCompilation compiled() {
            return CatalogueCompiler.compile(new Documents(maps, flows, tables, shapes, decisions));
        }
    }

    CatalogueCompilation load(Optional<Path> directory) {
        Collection<DocumentFile> files = DocumentFiles.find(directory, faults);
        files.forEach(this::read);
        return switch (all.compiled()) {
            case CatalogueCompilation.Loaded loaded -> faults.isEmpty() ? loaded : faulty(List.of(), files);
            case CatalogueCompilation.Faulty faulty -> faulty(faulty.faults(), files);
        };
    }

    private void read(DocumentFile file) {
        Faults found = new Faults(file.label());
        all.add(file, Cursor.root(StrictJson.parse(file.text(), found), found));
        if (found.isEmpty()) {
            readable.add(file, Cursor.root(StrictJson.parse(file.text(), found), found));
        } else {
            unreadable.add(file.id());
            faults.addAll(found.all());
        }
    }

    /** The documents that nothing is wrong with. One that cannot be read is not there: nothing else stands in for it. */
    private Catalogue sound() {
        return switch (readable.compiled()) {
            case CatalogueCompilation.Loaded loaded -> loaded.catalogue();
            case CatalogueCompilation.Faulty faulty -> faulty.sound();
        };
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
        return new CatalogueCompilation.Faulty(faults, sound());
    }
}
