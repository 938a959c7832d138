package dev.hexbridge.domain.convergence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /**
     * Plans the next step.
     *
     * @param desired what the target should hold
     * @param agreed what was settled before; empty if never
     * @param observed what the target was found to hold
     * @param policies what the pair allows
     */
    public static Plan plan(Desired desired, Optional<Agreed> agreed, Observed observed, Policies policies) {
        return switch (observed) {
            case Observed.NotRead unread -> blind(desired, agreed, policies);
            case Observed.Absent absent -> onAbsent(desired, agreed);
            case Observed.Seen seen -> onSeen(desired, agreed, seen, policies);
        };
    }

    private static Plan blind(Desired desired, Optional<Agreed> agreed, Policies policies) {
        if (policies.evidence() == Policies.Evidence.LOOK) {
            return new Plan.ReadFirst();
        }
        if (agreed.isPresent()) {
            return asBefore(desired, agreed.get(), policies)
                    ? new Plan.Settled(agreed.get().ref(), false)
                    : new Plan.ReadFirst();
        }
        boolean ours = desired.ownRef().isPresent() && desired.matches().isEmpty();
        return ours && desired.withdrawn().isEmpty() ? create(desired) : new Plan.ReadFirst();
    }

    private static boolean asBefore(Desired desired, Agreed agreed, Policies policies) {
        if (policies.intent() == Policies.Intent.EXIST) {
            return desired.document().children().stream()
                    .allMatch(child -> agreed.document().child(child.key()).isPresent());
        }
        if (!desired.version().isNewerThan(agreed.version()) && desired.mapVersion() == agreed.mapVersion()) {
            return true;
        }
        return desired.withdrawn().isEmpty()
                && Differences.between(desired.document(), agreed.document()).isEmpty();
    }

    private static Plan onAbsent(Desired desired, Optional<Agreed> agreed) {
        if (desired.withdrawn().isPresent()) {
            return new Plan.NotWanted(desired.withdrawn().get());
        }
        if (agreed.isPresent()) {
            return new Plan.Hold(
                    "The document " + agreed.get().ref().id() + " was settled before and is gone from the target.",
                    List.of());
        }
        return create(desired);
    }

    private static Plan create(Desired desired) {
        return desired.ownRef()
                .<Plan>map(ref -> new Plan.Act(List.of(new Operation.Create(ref, desired.document()))))
                .orElseGet(() -> new Plan.Hold("The target numbers this document, and no number is known.", List.of()));
    }

    private static Plan onSeen(Desired desired, Optional<Agreed> agreed, Observed.Seen seen, Policies policies) {
        if (policies.intent() == Policies.Intent.EXIST) {
            return exists(desired, seen);
        }
        if (desired.withdrawn().isPresent()) {
            return new Plan.Hold(
                    desired.withdrawn().get() + ", but the target holds the document "
                            + seen.ref().id() + ".",
                    List.of());
        }
        List<Difference> open = stillOpen(desired, agreed, seen);
        if (open.isEmpty()) {
            return new Plan.Settled(seen.ref(), true);
        }
        Optional<Operation> resume = agreed.isEmpty() ? resume(desired, seen, open) : Optional.empty();
        if (resume.isPresent()) {
            return new Plan.Act(List.of(resume.get()));
        }
        return switch (policies.amendments()) {
            case HOLD ->
                new Plan.Hold(
                        "The document " + seen.ref().id() + " exists already and differs; changes of an existing"
                                + " document are not sent.",
                        open);
            case SEND -> new Plan.Act(amend(desired, seen, open));
        };
    }

    /** A document that has to exist is left alone; one that is surely ours gets the children that it lacks. */
    private static Plan exists(Desired desired, Observed.Seen seen) {
        List<TargetRecord> missing = missing(desired, seen);
        return missing.isEmpty() || !isOurs(desired, seen)
                ? new Plan.Settled(seen.ref(), true)
                : new Plan.Act(List.of(new Operation.AddChildren(seen.ref(), missing)));
    }

    private static boolean isOurs(Desired desired, Observed.Seen seen) {
        return desired.ownRef().filter(seen.ref()::equals).isPresent()
                || desired.matches().stream()
                        .filter(match -> match.strength() == Desired.Strength.IDENTITY)
                        .anyMatch(match -> Optional.ofNullable(
                                        seen.document().root().fields().get(match.field()))
                                .filter(value -> match.values().contains(value.display()))
                                .isPresent());
    }

    /** What we changed since it was settled and the target does not hold yet; people's changes there are theirs. */
    private static List<Difference> stillOpen(Desired desired, Optional<Agreed> agreed, Observed.Seen seen) {
        List<Difference> found = Differences.between(desired.document(), ours(seen.document(), desired, agreed));
        if (agreed.isEmpty()) {
            return found;
        }
        Set<String> changed = Differences.between(
                        desired.document(), agreed.get().document())
                .stream()
                .map(Convergence::place)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(difference -> changed.contains(place(difference)))
                .toList();
    }

    private static String place(Difference difference) {
        return difference.record() + "\n" + difference.field();
    }

    /** The observed document without children that are not ours: the ERP's users may add lines of their own. */
    private static StateDoc ours(StateDoc seen, Desired desired, Optional<Agreed> agreed) {
        Set<String> keys = new HashSet<>();
        desired.document().children().forEach(child -> keys.add(child.key()));
        agreed.ifPresent(before -> before.document().children().forEach(child -> keys.add(child.key())));
        return new StateDoc(
                seen.root(),
                seen.children().stream()
                        .filter(child -> keys.contains(child.key()))
                        .toList());
    }

    /** A create that got half way: the root is as desired, some children are missing, and nothing else differs. */
    private static Optional<Operation> resume(Desired desired, Observed.Seen seen, List<Difference> open) {
        List<TargetRecord> missing = missing(desired, seen);
        Set<String> keys = missing.stream().map(TargetRecord::key).collect(Collectors.toSet());
        boolean nothingElse = open.stream().allMatch(difference -> keys.contains(difference.record()));
        return nothingElse && !missing.isEmpty()
                ? Optional.of(new Operation.AddChildren(seen.ref(), missing))
                : Optional.empty();
    }

    private static List<TargetRecord> missing(Desired desired, Observed.Seen seen) {
        return desired.document().children().stream()
                .filter(child -> seen.document().child(child.key()).isEmpty())
                .toList();
    }

    private static List<Operation> amend(Desired desired, Observed.Seen seen, List<Difference> open) {
        List<Operation> frontier = new ArrayList<>();
        List<TargetRecord> missing = missing(desired, seen);
        if (!missing.isEmpty()) {
            frontier.add(new Operation.AddChildren(seen.ref(), missing));
        }
        Map<String, TargetRecord> changed = new TreeMap<>();
        Set<String> removed = new HashSet<>();
        for (Difference difference : open) {
            if (desiredRecord(desired, difference.record()).isEmpty()) {
                removed.add(difference.record());
            } else if (seenHas(seen, difference.record())) {
                changed.merge(difference.record(), changeOf(desired, difference), Convergence::withBoth);
            }
        }
        if (!changed.isEmpty() || !removed.isEmpty()) {
            Map<String, String> etags = new TreeMap<>(seen.etags());
            etags.keySet().removeIf(key -> !changed.containsKey(key) && !removed.contains(key));
            frontier.add(new Operation.Amend(seen.ref(), List.copyOf(changed.values()), removed, etags));
        }
        return frontier;
    }

    private static Optional<TargetRecord> desiredRecord(Desired desired, String key) {
        return key.isEmpty()
                ? Optional.of(desired.document().root())
                : desired.document().child(key);
    }

    private static boolean seenHas(Observed.Seen seen, String key) {
        return key.isEmpty() || seen.document().child(key).isPresent();
    }

    private static TargetRecord changeOf(Desired desired, Difference difference) {
        TargetRecord whole = desiredRecord(desired, difference.record()).orElseThrow();
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        difference.desired().ifPresent(value -> fields.put(difference.field(), value));
        return new TargetRecord(whole.kind(), whole.key(), fields);
    }

    private static TargetRecord withBoth(TargetRecord one, TargetRecord other) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(one.fields());
        fields.putAll(other.fields());
        return new TargetRecord(one.kind(), one.key(), fields);
    }
}
