package dev.hexbridge.domain.convergence;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a value that the source no longer has into an empty one, where the target is to forget it too. */
final class Emptied {

    private static final FieldValue EMPTY = new FieldValue.Text("");

    private Emptied() {}

    /** The desired document with an empty text for each field that was settled with one and has none any more. */
    static StateDoc of(StateDoc desired, StateDoc agreed, AmendmentRules rules) {
        List<TargetRecord> children = desired.children().stream()
                .map(child -> of(child, agreed.child(child.key()), rules))
                .toList();
        return new StateDoc(of(desired.root(), Optional.of(agreed.root()), rules), children);
    }

    private static TargetRecord of(TargetRecord desired, Optional<TargetRecord> agreed, AmendmentRules rules) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(desired.fields());
        agreed.ifPresent(before -> before.fields().forEach((field, value) -> {
            if (value instanceof FieldValue.Text && rules.empties(desired.kind(), field)) {
                fields.putIfAbsent(field, EMPTY);
            }
        }));
        return new TargetRecord(desired.kind(), desired.key(), fields);
    }
}
