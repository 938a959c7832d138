package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.domain.decision.Cell;
import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;

/** Writes decision tables. */
final class DecisionWriter {

    private DecisionWriter() {}

    static ObjectNode write(DecisionDocument table) {
        ObjectNode node = MapWriter.head(table.head());
        node.put("hits", DecisionReader.token(table.hits()));
        ObjectNode inputs = node.putObject("inputs");
        for (DecisionDocument.Input input : table.inputs()) {
            ObjectNode written = inputs.putObject(input.name());
            input.path().ifPresent(path -> written.put("path", path));
            if (!input.values().isEmpty()) {
                input.values().forEach(written.putArray("values")::add);
            }
        }
        table.outputs().forEach(node.putArray("outputs")::add);
        ArrayNode rules = node.putArray("rules");
        for (DecisionDocument.Rule rule : table.rules()) {
            ObjectNode written = rules.addObject();
            ObjectNode when = written.putObject("when");
            rule.when().forEach((input, cell) -> put(when, input, cell));
            put(written, rule.then());
        }
        table.otherwise().ifPresent(outcome -> put(node.putObject("otherwise"), outcome));
        return node;
    }

    private static void put(ObjectNode when, String input, Cell cell) {
        switch (cell) {
            case Cell.AnyOf any -> any.values().forEach(when.putArray(input)::add);
            case Cell.NoneOf none -> none.values().forEach(when.putObject(input).putArray("not")::add);
            case Cell.Present present -> when.putObject(input).put("present", present.wanted());
        }
    }

    private static void put(ObjectNode holder, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken taken -> taken.values().forEach(holder.putObject("then")::put);
            case Outcome.Held held -> holder.put("hold", held.reason());
        }
    }
}
