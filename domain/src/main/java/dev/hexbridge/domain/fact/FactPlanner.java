package dev.hexbridge.domain.fact;

import dev.hexbridge.domain.fact.FactPlan.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans what a target still lacks of a set of facts: desired minus posted. The sibling of {@code Convergence} for what
 * is counted rather than compared. Once something was sent whose answer is not known, a look comes before anything is
 * sent again.
 */
public final class FactPlanner {

    private FactPlanner() {}

    /**
     * Plans the next step.
     *
     * @param desired all facts that the target should have, as far as they are known by now
     * @param standing what was sent and what is surely there
     * @param look what the target showed in this attempt
     */
    public static <B> FactPlan<B> plan(FactSet<B> desired, KnownFacts<B> standing, Look look) {
        List<Contradiction<B>> contradictions = standing.known().contradictions(desired);
        Set<String> disputed =
                contradictions.stream().map(one -> one.known().key()).collect(Collectors.toSet());
        FactSet<B> all = standing.known().plus(desired.without(disputed));
        return new FactPlan<>(step(all, standing, look), contradictions);
    }

    private static <B> Step<B> step(FactSet<B> all, KnownFacts<B> standing, Look look) {
        return switch (look) {
            case Look.NotLooked unread ->
                standing.sent().isEmpty() ? next(all, standing) : new Step.LookFirst<>(standing.sent());
            case Look.Looked looked -> looked(all, standing, looked);
        };
    }

    private static <B> Step<B> looked(FactSet<B> all, KnownFacts<B> standing, Look.Looked looked) {
        FactSet<B> seen = all.minus(standing.posted()).only(looked.found());
        if (!seen.isEmpty()) {
            return new Step.Confirm<>(seen);
        }
        if (standing.sent().isEmpty()) {
            return next(all, standing);
        }
        return looked.conclusive() ? new Step.Add<>(standing.sent()) : new Step.LookAgain<>(standing.sent());
    }

    /** What takes something back goes after what it takes back. */
    private static <B> Step<B> next(FactSet<B> all, KnownFacts<B> standing) {
        FactSet<B> lacking = all.minus(standing.posted());
        FactSet<B> ready = FactSet.of(lacking.list().stream()
                .filter(fact -> fact.reverses().stream().allMatch(standing.posted()::has))
                .toList());
        return ready.isEmpty() ? new Step.Complete<>(lacking) : new Step.Add<>(ready);
    }
}
