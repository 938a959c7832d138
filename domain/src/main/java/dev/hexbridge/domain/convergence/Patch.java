package dev.hexbridge.domain.convergence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What brings the seen document to what is desired: changed fields, added and removed children.
 *
 * @param changed by record key, the fields to change
 * @param added the children to add
 * @param removed the keys of the children to remove
 */
record Patch(Map<String, TargetRecord> changed, List<TargetRecord> added, Set<String> removed) {

    static Patch of(ThreeWay sides, List<Difference> open) {
        Map<String, TargetRecord> changed = new TreeMap<>();
        List<TargetRecord> added = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (Difference difference : open) {
            Optional<TargetRecord> wanted = record(sides.desired(), difference.record());
            if (wanted.isEmpty() && difference.desired().isPresent()) {
                record(sides.seen(), difference.record())
                        .ifPresent(seen -> changed.merge(seen.key(), change(seen, difference), Patch::both));
            } else if (wanted.isEmpty()) {
                removed.add(difference.record());
            } else if (record(sides.seen(), difference.record()).isEmpty()) {
                added.add(wanted.get());
            } else {
                changed.merge(difference.record(), change(wanted.get(), difference), Patch::both);
            }
        }
        return new Patch(changed, added, removed);
    }

    /** Other fields of the root alone. */
    static Patch ofRoot(TargetRecord root) {
        return new Patch(Map.of(root.key(), root), List.of(), Set.of());
    }

    /** The operation that carries it out, under the tags that were read. */
    Operation operation(Observed.Seen seen) {
        if (changed.isEmpty() && removed.isEmpty()) {
            return new Operation.AddChildren(seen.ref(), added);
        }
        Map<String, String> etags = new HashMap<>(seen.etags());
        etags.keySet().removeIf(key -> !changed.containsKey(key) && !removed.contains(key));
        return new Operation.Amend(seen.ref(), List.copyOf(changed.values()), added, removed, etags);
    }

    /** Whether any child comes, goes or changes. */
    boolean touchesChildren() {
        return !added.isEmpty()
                || !removed.isEmpty()
                || changed.keySet().stream().anyMatch(key -> !key.isEmpty());
    }

    /** The document as it will be. */
    StateDoc applied(StateDoc document) {
        List<TargetRecord> children = new ArrayList<>();
        Set<String> replaced = added.stream().map(TargetRecord::key).collect(Collectors.toSet());
        for (TargetRecord child : document.children()) {
            if (!removed.contains(child.key()) && !replaced.contains(child.key())) {
                children.add(applied(child));
            }
        }
        children.addAll(added);
        return new StateDoc(applied(document.root()), children);
    }

    private TargetRecord applied(TargetRecord record) {
        return Optional.ofNullable(changed.get(record.key()))
                .map(change -> both(record, change))
                .orElse(record);
    }

    private static TargetRecord change(TargetRecord wanted, Difference difference) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        difference.desired().ifPresent(value -> fields.put(difference.field(), value));
        return new TargetRecord(wanted.kind(), wanted.key(), fields);
    }

    private static TargetRecord both(TargetRecord one, TargetRecord other) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(one.fields());
        fields.putAll(other.fields());
        return new TargetRecord(one.kind(), one.key(), fields);
    }

    private static Optional<TargetRecord> record(StateDoc document, String key) {
        return key.isEmpty() ? Optional.of(document.root()) : document.child(key);
    }
}
