package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.domain.flow.Condition;
import dev.hexbridge.domain.flow.FlowDocument;
import dev.hexbridge.domain.flow.FlowDocument.Step;
import java.util.List;

/** Writes flows. */
final class FlowWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FlowWriter() {}

    static ObjectNode write(FlowDocument flow) {
        ObjectNode node =
                MapWriter.head(flow.head()).put("trigger", flow.trigger().token());
        ArrayNode steps = node.putArray("steps");
        flow.steps().forEach(step -> steps.add(step(step)));
        return node;
    }

    private static ObjectNode step(Step step) {
        return switch (step) {
            case Step.Filter filter -> gate("filter", filter.name(), filter.when(), filter.reason());
            case Step.Hold hold -> gate("hold", hold.name(), hold.when(), hold.reason());
            case Step.Sync sync -> {
                ObjectNode node = JSON.objectNode()
                        .put("step", "sync")
                        .put("name", sync.name())
                        .put("map", sync.map());
                sync.customerMap().ifPresent(map -> node.put("customerMap", map));
                sync.refundMap().ifPresent(map -> node.put("refundMap", map));
                yield node;
            }
        };
    }

    private static ObjectNode gate(String kind, String name, Condition when, String reason) {
        ObjectNode node = JSON.objectNode().put("step", kind).put("name", name);
        node.set("when", condition(when));
        return node.put("reason", reason);
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode node = JSON.objectNode();
        return switch (condition) {
            case Condition.Is is -> node.put("path", is.path()).put("is", is.value());
            case Condition.IsNot not -> node.put("path", not.path()).put("isNot", not.value());
            case Condition.In in -> {
                ArrayNode values = node.put("path", in.path()).putArray("in");
                in.values().forEach(values::add);
                yield node;
            }
            case Condition.Present present -> node.put("path", present.path()).put("present", present.wanted());
            case Condition.GreaterThan greater ->
                node.put("path", greater.path()).put("greaterThan", greater.number());
            case Condition.All all -> node.set("all", all(all.parts()));
            case Condition.Any any -> node.set("any", all(any.parts()));
            case Condition.Not not -> node.set("not", condition(not.part()));
        };
    }

    private static ArrayNode all(List<Condition> conditions) {
        ArrayNode list = JSON.arrayNode();
        conditions.forEach(condition -> list.add(condition(condition)));
        return list;
    }
}
