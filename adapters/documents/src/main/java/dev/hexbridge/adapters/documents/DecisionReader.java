package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.decision.Cell;
import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.decision.DecisionDocument.Hits;
import dev.hexbridge.domain.decision.DecisionDocument.Input;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.decision.DecisionDocument.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads decision tables. */
final class DecisionReader {

    private DecisionReader() {}

    static DecisionDocument read(Cursor cursor, String fileName) {
        Cursor table = cursor.object("format", "name", "version", "hits", "inputs", "outputs", "rules", "otherwise");
        SortedMap<String, Input> inputs = new TreeMap<>();
        table.at("inputs")
                .members(DecisionReader::input)
                .forEach((name, input) -> inputs.put(name, named(name, input)));
        return new DecisionDocument(
                HeadReader.read(table, fileName),
                table.at("hits")
                        .word(List.of(Hits.values()), DecisionReader::token)
                        .orElse(Hits.UNIQUE),
                List.copyOf(inputs.values()),
                table.at("outputs").list(Cursor::text),
                table.at("rules").list(DecisionReader::rule),
                table.maybe("otherwise").map(otherwise -> outcome(otherwise.object("then", "hold"))));
    }

    static String token(Hits hits) {
        return hits.name().toLowerCase(Locale.ROOT);
    }

    private static Input input(Cursor cursor) {
        Cursor input = cursor.object("path", "values");
        return new Input(
                "",
                input.maybe("path").map(Cursor::text),
                input.maybe("values").map(values -> values.list(Cursor::text)).orElse(List.of()));
    }

    private static Input named(String name, Input input) {
        return new Input(name, input.path(), input.values());
    }

    private static Rule rule(Cursor cursor) {
        Cursor rule = cursor.object("when", "then", "hold");
        return new Rule(rule.at("when").members(DecisionReader::cell), outcome(rule));
    }

    private static Outcome outcome(Cursor cursor) {
        return cursor.choice("then", "hold").equals("hold")
                ? new Outcome.Held(reason(cursor.at("hold")))
                : new Outcome.Taken(cursor.has("then") ? cursor.at("then").members(DecisionReader::filled) : Map.of());
    }

    private static String reason(Cursor hold) {
        String reason = hold.text();
        if (hold.isText() && reason.isBlank()) {
            hold.fault("say why, in plain words");
        }
        return reason;
    }

    private static String filled(Cursor value) {
        String text = value.text();
        if (value.isText() && text.isBlank()) {
            value.fault("a blank is no value; leave it out");
        }
        return text;
    }

    private static Cell cell(Cursor cell) {
        if (cell.isText()) {
            return new Cell.AnyOf(List.of(filled(cell)));
        }
        if (cell.has("not")) {
            return new Cell.NoneOf(cell.object("not").at("not").list(DecisionReader::filled));
        }
        return cell.has("present")
                ? new Cell.Present(cell.object("present").at("present").flag())
                : new Cell.AnyOf(cell.list(DecisionReader::filled));
    }
}
