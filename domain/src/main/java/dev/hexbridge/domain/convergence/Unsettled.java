package dev.hexbridge.domain.convergence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was sent for a key since the two sides last agreed: by it a change of our own whose answer was lost is told from
 * one that people made.
 *
 * @param documents the document as each amendment would leave it, the oldest first; only the last few are kept
 */
public record Unsettled(List<StateDoc> documents) {

    /** Nothing was sent. */
    public static final Unsettled NOTHING = new Unsettled(List.of());

    private static final int MOST = 4;

    public Unsettled {
        documents = List.copyOf(documents.subList(Math.max(0, documents.size() - MOST), documents.size()));
    }

    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** The same with an operation that is about to be sent; the very same one again adds nothing. */
    public Unsettled and(Operation operation, StateDoc agreed) {
        StateDoc before = documents.isEmpty() ? agreed : documents.getLast();
        return switch (operation) {
            case Operation.Amend amend ->
                and(new Patch(byKey(amend.changed()), amend.added(), amend.removed()).applied(before));
            case Operation.AddChildren add -> and(new Patch(Map.of(), add.children(), Set.of()).applied(before));
            case Operation.Create create -> this;
            case Operation.CreateRoot create -> this;
            case Operation.Withdraw withdraw -> this;
        };
    }

    private Unsettled and(StateDoc document) {
        if (documents.contains(document)) {
            return this;
        }
        List<StateDoc> more = new ArrayList<>(documents);
        more.add(document);
        return new Unsettled(more);
    }

    /** What was agreed, with that of our own which the target shows taken as agreed too. */
    StateDoc takenInto(StateDoc agreed, StateDoc seen) {
        if (isEmpty()) {
            return agreed;
        }
        List<TargetRecord> children = new ArrayList<>();
        children(agreed)
                .forEach((key, child) -> seen.child(key)
                        .ifPresentOrElse(
                                shown -> children.add(shown(child, shown, document -> document.child(key))),
                                () -> agreed.child(key)
                                        .filter(it -> !isRemoved(key))
                                        .ifPresent(children::add)));
        TargetRecord root = shown(agreed.root(), seen.root(), document -> Optional.of(document.root()));
        return new StateDoc(root, children);
    }

    /** Those agreed on, and those that were sent since. */
    private Map<String, TargetRecord> children(StateDoc agreed) {
        Map<String, TargetRecord> children = new LinkedHashMap<>();
        agreed.children().forEach(child -> children.put(child.key(), child));
        documents
                .reversed()
                .forEach(document -> document.children().forEach(child -> children.putIfAbsent(child.key(), child)));
        return children;
    }

    private boolean isRemoved(String key) {
        return documents.stream().anyMatch(document -> document.child(key).isEmpty());
    }

    private TargetRecord shown(
            TargetRecord agreed, TargetRecord seen, Function<StateDoc, Optional<TargetRecord>> record) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(agreed.fields());
        documents.stream()
                .flatMap(document -> record.apply(document).stream())
                .forEach(sent -> sent.fields()
                        .forEach((field, value) -> Optional.ofNullable(
                                        seen.fields().get(field))
                                .filter(value::sameAs)
                                .ifPresent(there -> fields.put(field, value))));
        return new TargetRecord(agreed.kind(), agreed.key(), fields);
    }

    private static Map<String, TargetRecord> byKey(List<TargetRecord> records) {
        return records.stream().collect(Collectors.toMap(TargetRecord::key, Function.identity()));
    }
}
