package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A block of children, ready to be applied.
 *
 * @param each leads to the list
 * @param key gives an element's key
 * @param kind the kind of the records
 * @param rules make one record
 */
record CompiledChildren(CompiledPath each, Evaluator key, String kind, List<CompiledRule> rules) {

    /** Adds a record for each element; two elements with one key cannot be told apart in the target. */
    void apply(Run run, List<TargetRecord> records, Set<String> keys) {
        if (each.getter().get(run.input()) instanceof List<?> elements) {
            elements.forEach(element -> records.add(record(element, run, keys)));
        }
    }

    private TargetRecord record(Object element, Run run, Set<String> keys) {
        run.enterElement(element);
        run.enterField("key");
        String known = key.value(run) instanceof String text ? text : "";
        run.enterRecord(known);
        if (known.isEmpty()) {
            run.refuse("a " + kind + " has no key");
        } else if (!keys.add(known)) {
            run.refuse("two records have the key " + known);
        }
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        rules.forEach(rule -> rule.apply(run, fields));
        return new TargetRecord(kind, known, fields);
    }
}
