package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.decision.DecisionTable;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.ShapeDocument;
import java.util.Map;
import java.util.Optional;

/**
 * All documents that are in force, by name.
 *
 * @param flows the flows
 * @param maps the maps
 * @param tables the tables, already built into the maps
 * @param shapes what maps know of the targets' records
 * @param decisions the decision tables
 */
public record Catalogue(
        Map<String, CompiledFlow> flows,
        Map<String, CompiledMap> maps,
        Map<String, LookupTable> tables,
        Map<String, ShapeDocument> shapes,
        Map<String, DecisionTable> decisions) {

    public Catalogue {
        flows = Map.copyOf(flows);
        maps = Map.copyOf(maps);
        tables = Map.copyOf(tables);
        shapes = Map.copyOf(shapes);
        decisions = Map.copyOf(decisions);
    }

    public Optional<CompiledFlow> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    public Optional<CompiledMap> map(String name) {
        return Optional.ofNullable(maps.get(name));
    }

    public Optional<DecisionTable> decision(String name) {
        return Optional.ofNullable(decisions.get(name));
    }
}
