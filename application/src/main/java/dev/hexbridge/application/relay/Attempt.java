package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.AmendmentRules;
import dev.hexbridge.domain.convergence.Convergence;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.Overwrite;
import dev.hexbridge.domain.convergence.Plan;
import dev.hexbridge.domain.convergence.Policies;
import dev.hexbridge.domain.convergence.Policies.Evidence;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.desire.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key under way in a round: what is wanted, the plan as things are known now, and what has been done so far.
 *
 * @param work the key
 * @param wish what is wanted
 * @param plan the plan
 * @param trail what it has been through
 */
record Attempt(Work work, Wish.Ready wish, Plan plan, Trail trail) {

    private static final String KEPT = "it changes no more: further documents make up for any difference";

    static Attempt first(Work work, Wish.Ready wish, Instant now) {
        Evidence evidence = work.isDoubtful() || work.isFurther() ? Evidence.LOOK : Evidence.TRUST;
        Plan plan = plan(work, wish, new Observed.NotRead(), evidence);
        return new Attempt(work, wish, plan, Trail.start(work, doubt(work, wish, now)));
    }

    /** A round that broke off may have sent a create under our own key, which needs no note in the journal before. */
    private static Optional<Doubt> doubt(Work work, Wish.Ready wish, Instant now) {
        boolean keyed = work.claim().suspect() && wish.desired().ownRef().isPresent();
        return work.doubt().or(() -> keyed ? Optional.of(Doubt.of(Doubt.About.ROOT, now)) : Optional.empty());
    }

    /** The same, to be read before anything else is planned. */
    Attempt unread() {
        return new Attempt(work, wish, plan(work, wish, new Observed.NotRead(), Evidence.LOOK), trail);
    }

    /**
     * The same, planned anew with what a look showed.
     *
     * @param at when the look began
     * @param window how long the target may take to bring about what it was sent
     */
    Attempt having(Observed observed, Instant at, Duration window) {
        Optional<Doubt> doubt =
                trail.doubt().flatMap(it -> shows(observed, it) ? Optional.empty() : it.missed(at, window));
        Evidence evidence = doubt.isPresent() ? Evidence.PRESENCE : Evidence.LOOK;
        Trail looked = trail.doubting(doubt);
        Trail found =
                observed instanceof Observed.Seen seen ? looked.at(seen.ref().id()) : looked;
        return new Attempt(work, wish, once(plan(work, wish, observed, evidence)), found);
    }

    private boolean shows(Observed observed, Doubt doubt) {
        return observed instanceof Observed.Seen seen
                && switch (doubt.about()) {
                    case ROOT -> true;
                    case CHILDREN ->
                        desired().document().children().stream()
                                .allMatch(child ->
                                        seen.document().child(child.key()).isPresent());
                };
    }

    private static Plan plan(Work work, Wish.Ready wish, Observed observed, Evidence evidence) {
        if (work.isWriteBack()) {
            return Overwrite.plan(wish.desired(), work.agreed(), evidence != Evidence.TRUST);
        }
        Optional<Agreed> newer = work.agreed()
                .filter(before -> before.version().isNewerThan(wish.desired().version()));
        if (newer.isPresent()) {
            // What is overtaken is not compared at all, however doubtful the key: it would undo what came after it.
            return Convergence.settledBefore(newer.get());
        }
        Policies policies = new Policies(work.claim().key().mark().intent(), wish.amendments(), evidence);
        return Convergence.plan(wish.desired(), work.agreed(), work.unsettled(), observed, policies);
    }

    /** What the target confirmed and does not show is not sent again: it would go on for ever. */
    private Plan once(Plan plan) {
        boolean again = plan instanceof Plan.Act act
                && trail.done()
                        .filter(done -> act.frontier().getFirst().hasEffectOf(done))
                        .isPresent();
        return again
                ? new Plan.Hold(
                        Plan.Cause.DIFFERS,
                        "The target confirmed the change and shows another value still: it does not take it.",
                        List.of())
                : plan;
    }

    Attempt on(Trail next) {
        return new Attempt(work, wish, plan, next);
    }

    /** The same, about to send its operation. */
    Attempt sending() {
        return new Attempt(work.sending(operation()), wish, plan, trail);
    }

    /** Whether something must be durable before it is sent: that it is, or what it is. */
    boolean isToldBefore(Attempt planned) {
        return !operation().repeatable()
                || !work.unsettled().equals(planned.work().unsettled());
    }

    /** What a look has to show. */
    StateDoc wanted() {
        return Convergence.wanted(desired(), work.agreed(), work.unsettled(), wish.amendments());
    }

    /** Whether the document is looked at once it is made. */
    boolean isVerified() {
        return wish.amendments().flatMap(AmendmentRules::verification).isPresent();
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
        List<String> notes = notes(ref);
        Optional<String> id =
                Optional.of(ref.id()).filter(known -> ref.isNumbered()).or(trail::document);
        boolean newest = work.isWriteBack()
                || work.agreed()
                        .filter(before -> before.version().isNewerThan(desired().version()))
                        .isEmpty();
        Optional<Agreed> link = newest ? Optional.of(link(ref)) : Optional.empty();
        return Ending.settled(work, story(result, id, notes), link);
    }

    private List<String> notes(TargetRef ref) {
        if (!ref.isNumbered()) {
            return desired().withdrawn().stream().toList();
        }
        Stream<String> kept = standing().stream().map(document -> KEPT);
        return Stream.concat(wish.notes().stream(), kept).toList();
    }

    /** What the document holds where it is not what is desired. */
    private Optional<StateDoc> standing() {
        return plan instanceof Plan.Settled settled ? settled.standing() : Optional.empty();
    }

    private Agreed link(TargetRef ref) {
        long revision = work.agreed().map(Agreed::revision).orElse(0L) + 1;
        StateDoc document = standing().orElseGet(desired()::document);
        return new Agreed(ref, document, desired().version(), desired().mapVersion(), revision);
    }

    Ending ended(KeyEvent event, Result result, Failure failure) {
        return Ending.failed(work, event, story(result, trail.document(), wish.notes()), failure)
                .doubting(trail.doubt());
    }

    Ending postponed(Failure failure, Optional<Instant> notBefore) {
        return Ending.postponed(work, story(Result.RETRY_LATER, trail.document(), List.of()), failure, notBefore)
                .doubting(trail.doubt());
    }

    /** Nothing can be decided before a later look, which is to come when the next one counts, or earlier. */
    Ending stillUnknown(Failure failure, Duration window) {
        Optional<Instant> latest = trail.doubt().map(doubt -> doubt.nextLook(window));
        return ended(KeyEvent.LOST, Result.UNKNOWN, failure).notLaterThan(latest);
    }

    private Ending.Story story(Result result, Optional<String> targetId, List<String> notes) {
        Step step = result == Result.DELIVERED ? trail.achieved().orElse(trail.last()) : trail.last();
        return new Ending.Story(step, result, targetId, trail.took(), notes);
    }
}
