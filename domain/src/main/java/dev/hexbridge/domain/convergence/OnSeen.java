package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.convergence.AmendmentRules.Ruled;
import dev.hexbridge.domain.convergence.Plan.Cause;
import dev.hexbridge.domain.convergence.Policies.Evidence;
import dev.hexbridge.domain.convergence.Policies.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to do about a document that the target holds.
 *
 * @param desired what it should be
 * @param agreed what was settled before, with a document
 * @param seen what it is
 * @param policies what the pair allows
 * @param isDue whether what the target computes is to be looked at: never settled, or settled with other children
 */
record OnSeen(Desired desired, Optional<Agreed> agreed, Observed.Seen seen, Policies policies, boolean isDue) {

    Plan plan() {
        if (policies.intent() == Intent.EXIST) {
            return exists();
        }
        ThreeWay sides = ThreeWay.of(desired.document(), agreed, seen, policies.amendments());
        if (desired.withdrawn().isPresent()) {
            return withdraw(desired.withdrawn().get(), sides);
        }
        List<Difference> open = sides.open();
        if (open.isEmpty()) {
            return verified(sides);
        }
        Patch patch = Patch.of(sides, open);
        // A create that got half way: the root is as desired, some children are missing, and nothing else differs.
        boolean resume =
                agreed.isEmpty() && patch.changed().isEmpty() && patch.removed().isEmpty();
        Optional<Plan> hold = resume ? closed(open) : held(sides, open, patch);
        return hold.orElseGet(() -> ruled(sides, open));
    }

    /** What may be sent is sent; once nothing is left of it, what stays is settled as it stands. */
    private Plan ruled(ThreeWay sides, List<Difference> open) {
        Ruled ruled = ruling(open).orElseGet(() -> new Ruled(open, List.of(), Optional.empty()));
        return ruled.sent().isEmpty()
                ? new Plan.Settled(seen.ref(), true, Optional.of(sides.standing(ruled.carried())))
                : act(Patch.of(sides, ruled.sent()));
    }

    private Optional<Ruled> ruling(List<Difference> open) {
        return policies.amendments().map(rules -> rules.ruled(seen.document(), open));
    }

    /** What people made of a document once it was settled is theirs: only what we sent since is looked at. */
    private Plan verified(ThreeWay sides) {
        Optional<Verification> verification = policies.amendments().flatMap(AmendmentRules::verification);
        boolean theirs = agreed.isPresent() && sides.hasForeignChildren();
        if (verification.isEmpty() || !isDue || theirs) {
            return settled();
        }
        return switch (verification.get().of(sides.ours())) {
            case Verification.Verdict.Right right -> settled();
            case Verification.Verdict.Release release -> act(Patch.ofRoot(release.root()));
            case Verification.Verdict.NotYet notYet -> new Plan.NotYet(notYet.reason());
            case Verification.Verdict.Wrong wrong ->
                hold(
                        Cause.TOTAL,
                        "The target does not compute the right total of " + name() + ": " + wrong.reason(),
                        List.of());
        };
    }

    /** A document that has to exist is left alone; one that is surely ours gets the children that it lacks. */
    private Plan exists() {
        List<TargetRecord> missing = desired.document().children().stream()
                .filter(child -> seen.document().child(child.key()).isEmpty())
                .toList();
        return missing.isEmpty() || !desired.isBy(seen) ? settled() : act(new Patch(Map.of(), missing, Set.of()));
    }

    private Plan settled() {
        Optional<StateDoc> standing = agreed.filter(Agreed::isCarried)
                .map(before ->
                        Agreed.carried(desired.withdrawn().isPresent() ? before.document() : desired.document()));
        return new Plan.Settled(seen.ref(), true, standing);
    }

    private Plan act(Patch patch) {
        if (!patch.added().isEmpty() && policies.evidence() == Evidence.PRESENCE) {
            return new Plan.LookAgain("The answer to adding lines was lost, and they may still come to be.");
        }
        return new Plan.Act(List.of(patch.operation(seen)));
    }

    private Plan withdraw(String reason, ThreeWay sides) {
        Optional<AmendmentRules> rules = policies.amendments();
        if (rules.isEmpty()) {
            return hold(Cause.DIFFERS, reason + ", but the target holds the document " + name() + ".", List.of());
        }
        Stage stage = rules.get().stage(seen.document().root());
        return switch (stage) {
            case CANCELLED -> settled();
            case OPEN -> withdrawOpen(reason, sides);
            case PICKED, PARTLY_DELIVERED, DELIVERED, PARTLY_INVOICED, INVOICED, UNCLEAR -> withdrawRest(reason, stage);
        };
    }

    /** A document that cannot be taken away any more: each of its children by itself, as far as that goes. */
    private Plan withdrawRest(String reason, Stage stage) {
        StateDoc nothing = new StateDoc(desired.document().root(), List.of());
        ThreeWay sides = ThreeWay.of(nothing, agreed, seen, policies.amendments());
        List<Difference> open = sides.open().stream()
                .filter(difference -> !difference.record().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return settled();
        }
        if (agreed.isEmpty()) {
            return hold(Cause.CLOSED, reason + ", but " + name() + " " + stage.words() + " in the target.", List.of());
        }
        return ruling(open)
                .flatMap(Ruled::hold)
                .<Plan>map(why -> hold(why.cause(), reason + ", but " + name() + " " + why.reason() + ".", List.of()))
                .orElseGet(() -> ruled(sides, open));
    }

    private Plan withdrawOpen(String reason, ThreeWay sides) {
        return sides.hasForeignChildren()
                ? hold(
                        Cause.DIFFERS,
                        reason + ", but people in the target added lines of their own to " + name() + ".",
                        List.of())
                : new Plan.Act(
                        List.of(new Operation.Withdraw(seen.ref(), seen.etags().getOrDefault("", "*"))));
    }

    /** Why the changes must not be sent. */
    private Optional<Plan> held(ThreeWay sides, List<Difference> open, Patch patch) {
        if (policies.amendments().isEmpty()) {
            return Optional.of(hold(
                    Cause.DIFFERS,
                    "The document " + name() + " exists already and differs; changes of an existing document are not"
                            + " sent.",
                    open));
        }
        return (agreed.isEmpty() ? closed(open) : stopped(open))
                .or(() -> conflict(sides, open))
                .or(() -> objection(sides, patch));
    }

    private Optional<Plan> stopped(List<Difference> open) {
        return ruling(open)
                .flatMap(Ruled::hold)
                .map(why -> hold(
                        why.cause(),
                        "The document " + name() + " " + why.reason() + ".",
                        why.differences().isEmpty() ? open : why.differences()));
    }

    /** What was never settled is not amended once it is not open any more. */
    private Optional<Plan> closed(List<Difference> open) {
        return policies.amendments()
                .map(rules -> rules.stage(seen.document().root()))
                .filter(stage -> stage != Stage.OPEN)
                .map(stage -> hold(
                        Cause.CLOSED,
                        "The document " + name() + " " + stage.words() + " in the target, and is not changed any more.",
                        open));
    }

    private Optional<Plan> conflict(ThreeWay sides, List<Difference> open) {
        List<Difference> conflicts = sides.conflicts(open);
        return conflicts.isEmpty()
                ? Optional.empty()
                : Optional.of(hold(
                        Cause.DIFFERS,
                        "In " + name() + " people changed the same as the source, or it cannot be changed there any"
                                + " more.",
                        conflicts));
    }

    private Optional<Plan> objection(ThreeWay sides, Patch patch) {
        if (!patch.touchesChildren()) {
            return Optional.empty();
        }
        StateDoc patched = patch.applied(sides.ours());
        return policies.amendments()
                .flatMap(rules -> rules.objection(patched))
                .map(reason -> hold(
                        Cause.TOTAL,
                        "With this change " + name() + " would not come to the right total: " + reason,
                        Differences.between(sides.desired(), patched)));
    }

    private String name() {
        return seen.ref().id();
    }

    private static Plan hold(Cause cause, String reason, List<Difference> differences) {
        return new Plan.Hold(cause, reason, differences);
    }
}
