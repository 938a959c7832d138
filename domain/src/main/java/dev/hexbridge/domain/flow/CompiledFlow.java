package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.flow.FlowDocument.Step;
import java.util.List;
import java.util.function.Predicate;

/** A flow, ready to be walked. */
public final class CompiledFlow {

    private final FlowDocument document;
    private final List<Gate> gates;

    /**
     * A step and when it stops a change.
     *
     * @param step the step
     * @param stops holds for the facts that it stops; for a sync always
     */
    record Gate(Step step, Predicate<Facts> stops) {}

    CompiledFlow(FlowDocument document, List<Gate> gates) {
        this.document = document;
        this.gates = List.copyOf(gates);
    }

    public String name() {
        return document.head().name();
    }

    public int version() {
        return document.head().version();
    }

    public Trigger trigger() {
        return document.trigger();
    }

    /** What it was compiled from. */
    public FlowDocument document() {
        return document;
    }

    List<Gate> gates() {
        return gates;
    }
}
