package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.Convergence;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.Overwrite;
import dev.hexbridge.domain.convergence.Plan;
import dev.hexbridge.domain.convergence.Policies;
import dev.hexbridge.domain.convergence.Policies.Amendments;
import dev.hexbridge.domain.convergence.Policies.Evidence;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One key under way in a round: what is wanted, the plan as things are known now, and what has been done so far.
 *
 * @param work the key
 * @param wish what is wanted
 * @param plan the plan
 * @param last the last step taken
 * @param took how long the target has taken in all
 */
record Attempt(Work work, Wish.Ready wish, Plan plan, Step last, Duration took) {

    static Attempt first(Work work, Wish.Ready wish) {
        boolean doubtful = work.claim().suspect()
                || work.claim().key().attempts() > 0
                || work.claim().key().state() == KeyState.UNKNOWN;
        return new Attempt(work, wish, plan(work, wish, new Observed.NotRead(), doubtful), Step.PLAN, Duration.ZERO);
    }

    /** The same, planned anew with what was observed; with nothing observed the target must be read first. */
    Attempt having(Observed observed) {
        return new Attempt(work, wish, plan(work, wish, observed, true), last, took);
    }

    private static Plan plan(Work work, Wish.Ready wish, Observed observed, boolean doubtful) {
        if (work.isWriteBack()) {
            return Overwrite.plan(wish.desired(), work.agreed(), doubtful);
        }
        Optional<Agreed> newer = work.agreed()
                .filter(before -> before.version().isNewerThan(wish.desired().version()));
        if (newer.isPresent()) {
            // What is overtaken is not compared at all, however doubtful the key: it would undo what came after it.
            return new Plan.Settled(newer.get().ref(), false);
        }
        Policies policies = new Policies(
                work.claim().key().mark().intent(), Amendments.HOLD, doubtful ? Evidence.LOOK : Evidence.TRUST);
        return Convergence.plan(wish.desired(), work.agreed(), observed, policies);
    }

    Attempt took(Step step, Duration time) {
        return new Attempt(work, wish, plan, step, took.plus(time));
    }

    Desired desired() {
        return wish.desired();
    }

    /** The first operation of the frontier; there is one when the plan is to act. */
    Operation operation() {
        if (plan instanceof Plan.Act act) {
            return act.frontier().getFirst();
        }
        throw new IllegalStateException("there is no operation in " + plan);
    }

    Ending settled(Result result, TargetRef ref) {
        long revision = work.agreed().map(Agreed::revision).orElse(0L) + 1;
        boolean newest = work.isWriteBack()
                || work.agreed()
                        .filter(before -> before.version().isNewerThan(desired().version()))
                        .isEmpty();
        Optional<Agreed> link = newest
                ? Optional.of(new Agreed(
                        ref,
                        desired().document(),
                        desired().version(),
                        desired().mapVersion(),
                        revision))
                : Optional.empty();
        return Ending.settled(work, story(result, Optional.of(ref.id()), wish.notes()), link);
    }

    Ending notWanted(String reason) {
        return Ending.settled(work, story(Result.UNCHANGED, Optional.empty(), List.of(reason)), Optional.empty());
    }

    Ending ended(KeyEvent event, Result result, Failure failure) {
        Optional<String> targetId = work.agreed().map(before -> before.ref().id());
        return Ending.failed(work, event, story(result, targetId, wish.notes()), failure);
    }

    Ending postponed(Failure failure, Optional<Instant> notBefore) {
        Optional<String> targetId = work.agreed().map(before -> before.ref().id());
        return Ending.postponed(work, story(Result.RETRY_LATER, targetId, List.of()), failure, notBefore);
    }

    private Ending.Story story(Result result, Optional<String> targetId, List<String> notes) {
        return new Ending.Story(last, result, targetId, took, notes);
    }
}
