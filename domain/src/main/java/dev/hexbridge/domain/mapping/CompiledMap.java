package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Rule.Target;
import dev.hexbridge.domain.pair.PairSettings.Extensions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A map, ready to be applied: a pure function that never throws and never reflects. */
public final class CompiledMap {

    private final MapDocument document;
    private final List<CompiledRule> rules;
    private final List<CompiledChildren> children;

    CompiledMap(MapDocument document, List<CompiledRule> rules, List<CompiledChildren> children) {
        this.document = document;
        this.rules = List.copyOf(rules);
        this.children = List.copyOf(children);
    }

    public String name() {
        return document.head().name();
    }

    public int version() {
        return document.head().version();
    }

    /** The model that it reads. */
    public Model source() {
        return document.source();
    }

    /** The kind of the root record that it makes. */
    public String target() {
        return document.target();
    }

    /** What it was compiled from. */
    public MapDocument document() {
        return document;
    }

    /** Whose field it is; empty for a field that the map does not speak of. */
    public Optional<FieldPolicy> policy(String kind, String field) {
        return rule(kind, field, Extensions.NONE).map(Rule::policy);
    }

    /** The rule that fills a field of a kind of record; empty for a field that the map does not speak of. */
    public Optional<Rule> rule(String kind, String field, Extensions extensions) {
        Stream<Rule> ofRoot = kind.equals(document.target()) ? document.rules().stream() : Stream.empty();
        Stream<Rule> ofChildren = document.children().stream()
                .filter(block -> block.target().equals(kind))
                .map(ChildBlock::rules)
                .flatMap(List::stream);
        return Stream.concat(ofRoot, ofChildren)
                .filter(rule -> switch (rule.target()) {
                    case Target.Field plain -> plain.name().equals(field);
                    case Target.Extension extension ->
                        extensions.field(extension.name()).equals(Optional.of(field));
                })
                .findFirst();
    }

    /**
     * Makes the target's document of an input.
     *
     * @throws IllegalArgumentException where the input is of another model than the map's
     */
    public Mapped apply(MapInput input) {
        if (!document.source().input().isInstance(input)) {
            throw new IllegalArgumentException("map " + name() + " reads a model of kind " + source().token()
                    + ", not a " + input.getClass().getSimpleName());
        }
        Run run = new Run(input);
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        rules.forEach(rule -> rule.apply(run, fields));
        List<TargetRecord> records = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        children.forEach(block -> block.apply(run, records, keys));
        return run.faults().isEmpty()
                ? new Mapped.Made(new StateDoc(new TargetRecord(target(), "", fields), records), run.notes())
                : new Mapped.Failed(run.faults());
    }
}
