package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.flow.Condition;
import dev.hexbridge.domain.flow.FlowDocument;
import dev.hexbridge.domain.flow.FlowDocument.Step;
import dev.hexbridge.domain.flow.Trigger;
import java.util.List;

/** Reads flows. */
final class FlowReader {

    private static final String[] TESTS = {"is", "isNot", "in", "present", "greaterThan"};

    private FlowReader() {}

    static FlowDocument read(Cursor cursor, String fileName) {
        Cursor flow = cursor.object("format", "name", "version", "trigger", "steps");
        return new FlowDocument(
                HeadReader.read(flow, fileName),
                flow.at("trigger")
                        .word(List.of(Trigger.values()), Trigger::token)
                        .orElse(Trigger.ORDER),
                flow.at("steps").list(FlowReader::step));
    }

    private static Step step(Cursor step) {
        String kind = step.at("step")
                .word(List.of("filter", "hold", "sync"), word -> word)
                .orElse("");
        return switch (kind) {
            case "filter" -> {
                Cursor filter = step.object("step", "name", "when", "reason");
                yield new Step.Filter(name(filter), condition(filter.at("when")), reason(filter));
            }
            case "hold" -> {
                Cursor hold = step.object("step", "name", "when", "reason");
                yield new Step.Hold(name(hold), condition(hold.at("when")), reason(hold));
            }
            case "sync" -> {
                Cursor sync = step.object("step", "name", "map", "customerMap", "refundMap");
                yield new Step.Sync(
                        name(sync),
                        sync.at("map").text(),
                        sync.maybe("customerMap").map(Cursor::text),
                        sync.maybe("refundMap").map(Cursor::text));
            }
            default -> new Step.Hold("", new Condition.All(List.of()), "");
        };
    }

    private static String name(Cursor step) {
        return step.at("name").text();
    }

    private static String reason(Cursor step) {
        String reason = step.at("reason").text();
        if (step.has("reason") && reason.isBlank()) {
            step.at("reason").fault("say why, in plain words");
        }
        return reason;
    }

    private static Condition condition(Cursor condition) {
        if (condition.has("path")) {
            return test(condition);
        }
        return switch (condition.choice("path", "all", "any", "not")) {
            case "all" -> new Condition.All(condition.object("all").at("all").list(FlowReader::condition));
            case "any" -> new Condition.Any(condition.object("any").at("any").list(FlowReader::condition));
            case "not" -> new Condition.Not(condition(condition.object("not").at("not")));
            default -> new Condition.All(List.of());
        };
    }

    private static Condition test(Cursor condition) {
        String name = condition.choice(TESTS);
        if (name.isEmpty()) {
            return new Condition.All(List.of());
        }
        String path = condition.object("path", name).at("path").text();
        Cursor value = condition.at(name);
        return switch (name) {
            case "is" -> new Condition.Is(path, value.text());
            case "isNot" -> new Condition.IsNot(path, value.text());
            case "in" -> new Condition.In(path, value.list(Cursor::text));
            case "present" -> new Condition.Present(path, value.flag());
            default -> new Condition.GreaterThan(path, value.text());
        };
    }
}
