package dev.hexbridge.domain.convergence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one idea of the engine: what to do next so that a target document comes to hold what it should. Creating,
 * repeating, resuming after a partial success, editing, a late or doubled message, a replay and a dry run are all this
 * one pure function.
 *
 * <p>A plan is a frontier: only operations whose inputs are known. After they are settled, plan again, until the plan
 * is empty. Nothing but a create under a key of our own is ever planned without a look at the target.
 */
public final class Convergence {

    private Convergence() {}

    /** Plans the next step where nothing was sent since the two sides agreed. */
    public static Plan plan(Desired desired, Optional<Agreed> agreed, Observed observed, Policies policies) {
        return plan(desired, agreed, Unsettled.NOTHING, observed, policies);
    }

    /**
     * Plans the next step.
     *
     * @param desired what the target should hold
     * @param agreed what was settled before; empty if never
     * @param unsettled what was sent since
     * @param observed what the target was found to hold
     * @param policies what the pair allows
     */
    public static Plan plan(
            Desired desired, Optional<Agreed> agreed, Unsettled unsettled, Observed observed, Policies policies) {
        return switch (observed) {
            case Observed.NotRead unread -> blind(desired, agreed, policies);
            case Observed.Absent absent -> onAbsent(desired, agreed.filter(Agreed::isPresent), policies);
            case Observed.Seen seen -> {
                Optional<Agreed> known = agreed.filter(Agreed::isPresent)
                        .map(before -> before.with(unsettled.takenInto(before.document(), seen.document())));
                yield new OnSeen(desired, known, seen, policies, isOther(desired, agreed)).plan();
            }
        };
    }

    /** The records and fields that a look has to show, so that it can be planned afterwards. */
    public static StateDoc wanted(
            Desired desired, Optional<Agreed> agreed, Unsettled unsettled, Optional<AmendmentRules> rules) {
        StateDoc wanted = desired.document();
        if (rules.isEmpty()) {
            return wanted;
        }
        for (StateDoc before : known(agreed, unsettled)) {
            wanted = Emptied.of(wanted, before, rules.get());
        }
        return rules.get().wanted(wanted);
    }

    private static List<StateDoc> known(Optional<Agreed> agreed, Unsettled unsettled) {
        return Stream.concat(
                        agreed.filter(Agreed::isPresent).map(Agreed::document).stream(), unsettled.documents().stream())
                .toList();
    }

    private static Plan blind(Desired desired, Optional<Agreed> agreed, Policies policies) {
        if (policies.evidence() != Policies.Evidence.TRUST) {
            return new Plan.ReadFirst();
        }
        if (agreed.isPresent()) {
            return asBefore(desired, agreed.get(), policies) ? settledBefore(agreed.get()) : new Plan.ReadFirst();
        }
        boolean ours = desired.ownRef().isPresent() && desired.matches().isEmpty();
        return ours && desired.withdrawn().isEmpty() ? create(desired) : new Plan.ReadFirst();
    }

    /** What was settled before, believed without a look. */
    public static Plan settledBefore(Agreed agreed) {
        return agreed.isPresent()
                ? new Plan.Settled(
                        agreed.ref(), false, Optional.of(agreed.document()).filter(document -> agreed.isCarried()))
                : new Plan.NotWanted("It was settled before that there is to be no document.");
    }

    private static boolean asBefore(Desired desired, Agreed agreed, Policies policies) {
        if (policies.intent() == Policies.Intent.EXIST && agreed.isPresent()) {
            return desired.document().children().stream()
                    .allMatch(child -> agreed.document().child(child.key()).isPresent());
        }
        if (!desired.version().isNewerThan(agreed.version()) && desired.mapVersion() == agreed.mapVersion()) {
            return true;
        }
        boolean bothWithdrawn = desired.withdrawn().isPresent() && !agreed.isPresent();
        boolean neither = desired.withdrawn().isEmpty() && agreed.isPresent();
        return bothWithdrawn || (neither && isSame(desired, agreed));
    }

    private static boolean isSame(Desired desired, Agreed agreed) {
        return Differences.between(desired.document(), agreed.document()).isEmpty()
                && Differences.between(agreed.document(), desired.document()).isEmpty();
    }

    private static boolean isOther(Desired desired, Optional<Agreed> agreed) {
        return agreed.filter(Agreed::isPresent)
                .map(before ->
                        !before.document().children().equals(desired.document().children()))
                .orElse(true);
    }

    private static Plan onAbsent(Desired desired, Optional<Agreed> agreed, Policies policies) {
        boolean mayCome = policies.evidence() == Policies.Evidence.PRESENCE;
        if (desired.withdrawn().isPresent()) {
            return mayCome
                    ? lookAgain()
                    : new Plan.NotWanted(desired.withdrawn().get());
        }
        if (agreed.isPresent()) {
            return new Plan.Hold(
                    Plan.Cause.GONE,
                    "The document " + agreed.get().ref().id() + " was settled before and is gone from the target.",
                    List.of());
        }
        return mayCome && desired.ownRef().isEmpty() ? lookAgain() : create(desired);
    }

    private static Plan lookAgain() {
        return new Plan.LookAgain("The answer to its creation was lost, and it may still come to be.");
    }

    private static Plan create(Desired desired) {
        Operation create = desired.ownRef()
                .<Operation>map(ref -> new Operation.Create(ref, desired.toCreate()))
                .orElseGet(() -> root(desired));
        return new Plan.Act(List.of(create));
    }

    /** Where the target numbers the document, its children cannot name it yet. */
    private static Operation root(Desired desired) {
        TargetRecord root = desired.document().root();
        return new Operation.CreateRoot(TargetRef.unnumbered(root.kind()), root);
    }
}
