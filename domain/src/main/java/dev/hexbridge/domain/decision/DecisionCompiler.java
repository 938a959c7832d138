package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.decision.DecisionDocument.Input;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.decision.DecisionDocument.Rule;
import dev.hexbridge.domain.mapping.CompiledPath;
import dev.hexbridge.domain.mapping.Faults;
import dev.hexbridge.domain.mapping.Nearest;
import dev.hexbridge.domain.mapping.PathCompiler;
import dev.hexbridge.domain.mapping.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles decision tables: a table with any fault is not used at all, and all its faults are told at once. Whether
 * the rules agree is looked at once each of them can be understood.
 */
public final class DecisionCompiler {

    private static final String NAME = "[A-Za-z][A-Za-z0-9]*";

    private final DecisionDocument document;
    private final Faults faults;
    private final Map<String, CompiledInput> inputs = new LinkedHashMap<>();

    private DecisionCompiler(DecisionDocument document) {
        this.document = document;
        this.faults = new Faults("decisions/" + document.head().name());
    }

    public static DecisionCompilation compile(DecisionDocument document) {
        return new DecisionCompiler(document).compile();
    }

    private DecisionCompilation compile() {
        document.inputs().forEach(this::input);
        outputs();
        for (int index = 0; index < document.rules().size(); index++) {
            rule(document.rules().get(index), "/rules/" + index);
        }
        document.otherwise().ifPresent(outcome -> outcome(outcome, "/otherwise"));
        List<CompiledInput> compiled = List.copyOf(inputs.values());
        if (faults.isEmpty()) {
            new RuleCheck(document, compiled, faults).run();
        }
        return faults.isEmpty()
                ? new DecisionCompilation.Compiled(new DecisionTable(document, compiled))
                : new DecisionCompilation.Faulty(faults.all());
    }

    private void input(Input input) {
        String pointer = "/inputs/" + input.name();
        Optional<String> path =
                input.path().or(() -> StandardInput.of(input.name()).map(StandardInput::path));
        if (path.isEmpty()) {
            faults.add(
                    pointer,
                    "say with \"path\" where it is found in the order; only these are known without"
                            + Nearest.hint(input.name(), StandardInput.tokens()));
            return;
        }
        switch (PathCompiler.compile(Asked.class, path.get())) {
            case PathCompiler.Result.NotFound wrong ->
                faults.add(pointer + "/path", path.get() + ": " + wrong.message());
            case PathCompiler.Result.Found found -> input(new CompiledInput(input, found.path()), pointer);
        }
    }

    private void input(CompiledInput input, String pointer) {
        CompiledPath path = input.path();
        if (path.type() != ValueType.TEXT && !path.isListOfTexts()) {
            faults.add(pointer + "/path", "leads to " + path.type().words() + "; a text or a list of texts is needed");
            return;
        }
        if (input.isMany() && !input.input().values().isEmpty()) {
            faults.add(pointer + "/values", "an order can have any number of these; leave \"values\" out");
        }
        inputs.put(input.name(), input);
    }

    private void outputs() {
        for (int index = 0; index < document.outputs().size(); index++) {
            String output = document.outputs().get(index);
            if (!output.matches(NAME)) {
                faults.add("/outputs/" + index, "'" + output + "' is no name of letters and digits");
            }
            if (document.outputs().indexOf(output) < index) {
                faults.add("/outputs/" + index, "'" + output + "' is named twice");
            }
        }
    }

    private void rule(Rule rule, String pointer) {
        rule.when().forEach((name, cell) -> {
            String place = pointer + "/when/" + name;
            boolean declared =
                    document.inputs().stream().anyMatch(input -> input.name().equals(name));
            if (!declared) {
                List<String> known = document.inputs().stream().map(Input::name).toList();
                faults.add(place, "'" + name + "' is none of the inputs" + Nearest.hint(name, known));
            } else if (inputs.containsKey(name)) {
                cell(inputs.get(name), cell, place);
            }
        });
        outcome(rule.then(), pointer);
    }

    private void cell(CompiledInput input, Cell cell, String pointer) {
        List<String> values = switch (cell) {
            case Cell.AnyOf any -> any.values();
            case Cell.NoneOf none -> none.values();
            case Cell.Present present -> List.of("");
        };
        if (values.isEmpty()) {
            faults.add(pointer, "there is no value to compare with");
        }
        List<String> all = input.input().values().isEmpty()
                ? input.path().members()
                : input.input().values();
        Set<String> known = Words.folded(all);
        if (!(cell instanceof Cell.Present) && !known.isEmpty()) {
            List<String> strangers = new ArrayList<>(values);
            strangers.removeIf(value -> known.contains(Words.folded(value)));
            strangers.forEach(
                    value -> faults.add(pointer, "'" + value + "' is never found here" + Nearest.hint(value, all)));
        }
    }

    private void outcome(Outcome outcome, String pointer) {
        if (outcome instanceof Outcome.Taken taken) {
            taken.values().keySet().stream()
                    .filter(name -> !document.outputs().contains(name))
                    .forEach(name -> faults.add(
                            pointer + "/then/" + name,
                            "'" + name + "' is none of the outputs" + Nearest.hint(name, document.outputs())));
        }
    }
}
