package dev.hexbridge.domain.convergence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Desired, agreed and seen side by side. What the source changed since the two last agreed is ours to send; what people
 * changed in the target is theirs; what both changed is a conflict.
 *
 * @param desired what the target should hold
 * @param agreed what was settled before, with a document
 * @param seen what the target holds
 * @param rules how fields of a document that exists may change; empty where they may not
 */
record ThreeWay(StateDoc desired, Optional<StateDoc> agreed, StateDoc seen, Optional<AmendmentRules> rules) {

    /** The field by which a child that is missing or too many is told. */
    private static final String RECORD = "record";

    static ThreeWay of(StateDoc desired, Optional<Agreed> agreed, Observed.Seen seen, Optional<AmendmentRules> rules) {
        Optional<StateDoc> before = agreed.map(Agreed::document);
        StateDoc complete = before.flatMap(document -> rules.map(rule -> Emptied.of(desired, document, rule)))
                .orElse(desired);
        return new ThreeWay(complete, before, seen.document(), rules);
    }

    /** Where the target does not hold yet what we want it to, as far as that is ours to want. */
    List<Difference> open() {
        List<Difference> found = Differences.between(desired, ours());
        Set<String> changed = changed();
        return found.stream()
                .filter(difference -> agreed.isEmpty() || isLeftOver(difference) || concerns(difference, changed))
                .filter(difference -> rule(difference) != FieldRule.LEAVE)
                .filter(difference -> rule(difference) != FieldRule.YIELD || !changedThere(difference))
                .toList();
    }

    /** Those that a person has to decide: both sides changed it, or the target cannot change it any more. */
    List<Difference> conflicts(List<Difference> open) {
        return open.stream()
                .filter(difference -> switch (rule(difference)) {
                    case FIXED -> true;
                    case SEND_OR_ASK -> changedThere(difference);
                    case SEND, YIELD, LEAVE -> false;
                })
                .toList();
    }

    /** Children that nobody but the target's people can have made. */
    boolean hasForeignChildren() {
        return ours().children().size() < seen.children().size();
    }

    /** The seen document without children that are not ours: the target's users may add lines of their own. */
    StateDoc ours() {
        Set<String> keys = new HashSet<>();
        desired.children().forEach(child -> keys.add(child.key()));
        agreed.ifPresent(before -> before.children().forEach(child -> keys.add(child.key())));
        rules.ifPresent(rule -> seen.children().stream()
                .map(TargetRecord::key)
                .filter(rule::isOurs)
                .forEach(keys::add));
        return new StateDoc(
                seen.root(),
                seen.children().stream()
                        .filter(child -> keys.contains(child.key()))
                        .toList());
    }

    /** What is agreed on where some differences stay: the desired document with those taken out again. */
    StateDoc standing(List<Difference> carried) {
        TargetRecord root = keeping(desired.root(), carried);
        List<TargetRecord> children = new ArrayList<>();
        for (TargetRecord child : desired.children()) {
            boolean missing = carried.stream()
                    .anyMatch(difference ->
                            isMissing(difference) && difference.record().equals(child.key()));
            if (!missing) {
                children.add(keeping(child, carried));
            }
        }
        carried.stream()
                .filter(ThreeWay::isSurplus)
                .flatMap(difference -> agreed
                        .flatMap(before -> before.child(difference.record()))
                        .or(() -> seen.child(difference.record()))
                        .stream())
                .forEach(children::add);
        return Agreed.carried(new StateDoc(root, children));
    }

    private static TargetRecord keeping(TargetRecord record, List<Difference> carried) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(record.fields());
        carried.stream()
                .filter(difference -> difference.record().equals(record.key()))
                .forEach(difference -> difference
                        .found()
                        .ifPresentOrElse(
                                value -> fields.put(difference.field(), value),
                                () -> fields.remove(difference.field())));
        return new TargetRecord(record.kind(), record.key(), fields);
    }

    private Set<String> changed() {
        return agreed.map(before -> Differences.between(desired, before).stream()
                        .map(ThreeWay::place)
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    /** A child that is gone from the target concerns us as soon as we changed anything of it. */
    private static boolean concerns(Difference difference, Set<String> changed) {
        return changed.contains(place(difference))
                || (isMissing(difference)
                        && changed.stream().anyMatch(place -> place.startsWith(difference.record() + "\n")));
    }

    /** A child of ours that was sent with a version that was never settled. */
    private boolean isLeftOver(Difference difference) {
        return isSurplus(difference)
                && agreed.filter(before -> before.child(difference.record()).isPresent())
                        .isEmpty();
    }

    private static String place(Difference difference) {
        return difference.record() + "\n" + difference.field();
    }

    private static boolean isMissing(Difference difference) {
        return difference.field().equals(RECORD) && difference.found().isEmpty();
    }

    private static boolean isSurplus(Difference difference) {
        return difference.field().equals(RECORD) && difference.desired().isEmpty();
    }

    private FieldRule rule(Difference difference) {
        if (isMissing(difference) || isSurplus(difference)) {
            return FieldRule.SEND_OR_ASK;
        }
        return rules.map(rule -> rule.rule(kind(difference.record()), difference.field()))
                .orElse(FieldRule.SEND_OR_ASK);
    }

    private String kind(String record) {
        return record(desired, record).map(TargetRecord::kind).orElse("");
    }

    /** Whether people in the target changed it since the two last agreed; unknown where they never did. */
    private boolean changedThere(Difference difference) {
        Optional<TargetRecord> before = agreed.flatMap(document -> record(document, difference.record()));
        if (before.isEmpty() || isMissing(difference)) {
            return before.isPresent();
        }
        Set<String> changes = changesThere(before.get());
        return isSurplus(difference) ? !changes.isEmpty() : changes.contains(difference.field());
    }

    private Set<String> changesThere(TargetRecord before) {
        Optional<TargetRecord> now = record(seen, before.key());
        Set<String> changes = new HashSet<>();
        before.fields()
                .forEach((field, value) -> now.map(record -> record.fields().get(field))
                        .filter(there -> !value.sameAs(there))
                        .ifPresent(there -> changes.add(field)));
        return changes;
    }

    private static Optional<TargetRecord> record(StateDoc document, String key) {
        return key.isEmpty() ? Optional.of(document.root()) : document.child(key);
    }
}
