package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.decision.DecisionCompilation;
import dev.hexbridge.domain.decision.DecisionCompiler;
import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.decision.DecisionTable;
import dev.hexbridge.domain.mapping.Compilation;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.DocumentFault;
import dev.hexbridge.domain.mapping.DocumentHead;
import dev.hexbridge.domain.mapping.Lexicon;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.MapCompiler;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.ShapeDocument;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import dev.hexbridge.domain.pair.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles documents that refer to each other, and tells the faults of all of them at once. */
public final class CatalogueCompiler {

    private final List<DocumentFault> faults = new ArrayList<>();

    private CatalogueCompiler() {}

    public static CatalogueCompilation compile(Documents documents) {
        return new CatalogueCompiler().catalogue(documents);
    }

    private CatalogueCompilation catalogue(Documents documents) {
        Map<String, LookupTable> tables = byName(documents.tables(), LookupTable::head);
        Map<String, ShapeDocument> shapes = byName(documents.shapes(), ShapeDocument::head);
        MapCompiler maps = new MapCompiler(new Lexicon(tables, records(documents.shapes()), decided(documents)));
        Map<String, CompiledMap> compiledMaps = new HashMap<>();
        documents.maps().forEach(map -> add(maps.compile(map), compiledMaps));
        FlowCompiler flows = new FlowCompiler(byName(documents.maps(), MapDocument::head));
        Map<String, CompiledFlow> compiledFlows = new HashMap<>();
        documents.flows().forEach(flow -> add(flows.compile(flow), compiledFlows));
        compiledFlows.values().removeIf(flow -> !compiledMaps.keySet().containsAll(needed(flow)));
        Map<String, DecisionTable> decisions = new HashMap<>();
        documents.decisions().forEach(decision -> add(DecisionCompiler.compile(decision), decisions));
        Catalogue sound = new Catalogue(compiledFlows, compiledMaps, tables, shapes, documents.patterns(), decisions);
        return faults.isEmpty()
                ? new CatalogueCompilation.Loaded(sound)
                : new CatalogueCompilation.Faulty(faults, sound);
    }

    /** What maps may ask of decision tables: a name that no table says is a typing error. */
    private static Set<String> decided(Documents documents) {
        return Stream.concat(
                        Decided.STANDARD.stream(),
                        documents.decisions().stream().flatMap(decision -> decision.outputs().stream()))
                .filter(name -> !name.equals(DecisionDocument.PAIR))
                .collect(Collectors.toSet());
    }

    /** The maps without which a flow leads nowhere. */
    private static Set<String> needed(CompiledFlow flow) {
        return flow.document().steps().stream()
                .filter(FlowDocument.Step.Sync.class::isInstance)
                .map(FlowDocument.Step.Sync.class::cast)
                .flatMap(
                        sync -> Stream.of(Stream.of(sync.map()), sync.customerMap().stream(), sync.refundMap().stream())
                                .flatMap(names -> names))
                .collect(Collectors.toSet());
    }

    private void add(DecisionCompilation compilation, Map<String, DecisionTable> decisions) {
        switch (compilation) {
            case DecisionCompilation.Compiled compiled ->
                decisions.put(compiled.table().name(), compiled.table());
            case DecisionCompilation.Faulty faulty -> faults.addAll(faulty.faults());
        }
    }

    private void add(Compilation compilation, Map<String, CompiledMap> maps) {
        switch (compilation) {
            case Compilation.Compiled compiled -> maps.put(compiled.map().name(), compiled.map());
            case Compilation.Faulty faulty -> faults.addAll(faulty.faults());
        }
    }

    private void add(FlowCompilation compilation, Map<String, CompiledFlow> flows) {
        switch (compilation) {
            case FlowCompilation.Compiled compiled -> flows.put(compiled.flow().name(), compiled.flow());
            case FlowCompilation.Faulty faulty -> faults.addAll(faulty.faults());
        }
    }

    /** The records of all targets: two shapes that speak of one kind contradict each other. */
    private Map<String, RecordShape> records(List<ShapeDocument> shapes) {
        Map<String, RecordShape> records = new HashMap<>();
        for (ShapeDocument shape : shapes) {
            shape.records().forEach((kind, record) -> {
                if (records.put(kind, record) != null) {
                    faults.add(new DocumentFault(
                            "shapes/" + shape.head().name(), "/records/" + kind, "another shape has this record too"));
                }
            });
        }
        return records;
    }

    private static <T> Map<String, T> byName(List<T> documents, Function<T, DocumentHead> head) {
        return documents.stream()
                .collect(Collectors.toMap(document -> head.apply(document).name(), document -> document));
    }
}
