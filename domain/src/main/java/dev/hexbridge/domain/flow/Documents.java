package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.ShapeDocument;
import java.util.List;

/**
 * Documents that are to work together. Names are unique within a kind.
 *
 * @param maps the maps
 * @param flows the flows
 * @param tables the tables
 * @param shapes what maps must know of the targets' records
 * @param decisions the decision tables
 */
public record Documents(
        List<MapDocument> maps,
        List<FlowDocument> flows,
        List<LookupTable> tables,
        List<ShapeDocument> shapes,
        List<DecisionDocument> decisions) {

    public Documents {
        maps = List.copyOf(maps);
        flows = List.copyOf(flows);
        tables = List.copyOf(tables);
        shapes = List.copyOf(shapes);
        decisions = List.copyOf(decisions);
    }

    /** Documents without decision tables. */
    public Documents(
            List<MapDocument> maps, List<FlowDocument> flows, List<LookupTable> tables, List<ShapeDocument> shapes) {
        this(maps, flows, tables, shapes, List.of());
    }
}
