package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.flow.FlowDocument.Step;
import dev.hexbridge.domain.mapping.Faults;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.Model;
import dev.hexbridge.domain.mapping.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compiles flows: a flow with any fault is not used at all, and all its faults are told at once. */
public final class FlowCompiler {

    private final Map<String, MapDocument> maps;

    /**
     * A compiler of flows.
     *
     * @param maps the maps that flows may name, by name
     */
    public FlowCompiler(Map<String, MapDocument> maps) {
        this.maps = Map.copyOf(maps);
    }

    public FlowCompilation compile(FlowDocument document) {
        Faults faults = new Faults("flows/" + document.head().name());
        ConditionCompiler conditions = new ConditionCompiler(document.trigger().facts(), faults);
        List<CompiledFlow.Gate> gates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < document.steps().size(); index++) {
            Step step = document.steps().get(index);
            String pointer = "/steps/" + index;
            if (!names.add(step.name())) {
                faults.add(pointer + "/name", "another step is called '" + step.name() + "' too");
            }
            gates.add(new CompiledFlow.Gate(step, stops(document, step, pointer, conditions, faults)));
        }
        checkEnd(document.steps(), faults);
        return faults.isEmpty()
                ? new FlowCompilation.Compiled(new CompiledFlow(document, gates))
                : new FlowCompilation.Faulty(faults.all());
    }

    private Predicate<Facts> stops(
            FlowDocument document, Step step, String pointer, ConditionCompiler conditions, Faults faults) {
        return switch (step) {
            case Step.Filter filter -> conditions.compile(filter.when(), pointer + "/when");
            case Step.Hold hold -> conditions.compile(hold.when(), pointer + "/when");
            case Step.Sync sync -> {
                check(sync.map(), document.trigger().model(), pointer + "/map", faults);
                sync.customerMap().ifPresent(map -> check(map, Model.CUSTOMER, pointer + "/customerMap", faults));
                sync.refundMap().ifPresent(map -> check(map, Model.REFUND, pointer + "/refundMap", faults));
                yield facts -> true;
            }
        };
    }

    private void check(String map, Model model, String pointer, Faults faults) {
        MapDocument document = maps.get(map);
        if (document == null) {
            faults.add(pointer, "there is no map '" + map + "'" + Nearest.hint(map, maps.keySet()));
        } else if (document.source() != model) {
            faults.add(
                    pointer,
                    "map '" + map + "' reads " + document.source().token() + ", here " + model.token() + " is needed");
        }
    }

    private static void checkEnd(List<Step> steps, Faults faults) {
        if (steps.isEmpty() || !(steps.getLast() instanceof Step.Sync)) {
            faults.add("/steps", "the last step must be a sync: a flow says of every change what becomes of it");
        }
        for (int index = 0; index < steps.size() - 1; index++) {
            if (steps.get(index) instanceof Step.Sync) {
                faults.add("/steps/" + index, "nothing after a sync is ever reached");
            }
        }
    }
}
