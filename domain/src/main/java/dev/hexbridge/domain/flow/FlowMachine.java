package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.flow.FlowDocument.Step;

/** Walks flows. Pure: the same flow, facts and outcomes give the same decision, today and in a replay. */
public final class FlowMachine {

    private FlowMachine() {}

    /**
     * The first step that says something.
     *
     * @throws IllegalArgumentException where the facts are not of the kind that the flow is for
     */
    public static Decision next(CompiledFlow flow, Facts facts, Outcomes outcomes) {
        if (!flow.trigger().facts().isInstance(facts)) {
            throw new IllegalArgumentException("flow " + flow.name() + " is for changes of kind "
                    + flow.trigger().token() + ", not for "
                    + facts.getClass().getSimpleName());
        }
        for (CompiledFlow.Gate gate : flow.gates()) {
            boolean approved =
                    gate.step() instanceof Step.Hold hold && outcomes.approved().contains(hold.name());
            if (!approved && gate.stops().test(facts)) {
                return decision(gate.step());
            }
        }
        throw new IllegalStateException("the compiler lets no flow pass that does not end in a sync");
    }

    private static Decision decision(Step step) {
        return switch (step) {
            case Step.Filter filter -> new Decision.Filtered(filter.name(), filter.reason());
            case Step.Hold hold -> new Decision.Held(hold.name(), hold.reason());
            case Step.Sync sync -> new Decision.Sync(sync.name(), sync.map(), sync.customerMap(), sync.refundMap());
        };
    }
}
