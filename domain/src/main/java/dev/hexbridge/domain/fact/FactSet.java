package dev.hexbridge.domain.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts by key. It only grows: adding a fact that is there changes nothing, and a fact that contradicts one that is
 * there does not replace it. As long as facts do not contradict each other the order of their arrival makes no
 * difference.
 *
 * @param facts the facts by key
 */
public record FactSet<B>(SortedMap<String, Fact<B>> facts) {

    public FactSet {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public static <B> FactSet<B> empty() {
        return new FactSet<>(new TreeMap<>());
    }

    /** The facts of a collection; of several with one key the first counts. */
    public static <B> FactSet<B> of(Collection<Fact<B>> facts) {
        TreeMap<String, Fact<B>> byKey = new TreeMap<>();
        facts.forEach(fact -> byKey.putIfAbsent(fact.key(), fact));
        return new FactSet<>(byKey);
    }

    /** This set and the facts of another; where the two contradict each other, this one counts. */
    public FactSet<B> plus(FactSet<B> other) {
        TreeMap<String, Fact<B>> both = new TreeMap<>(other.facts);
        both.putAll(facts);
        return new FactSet<>(both);
    }

    /** The facts whose keys another set does not have: what has to be added to it. */
    public FactSet<B> minus(FactSet<B> other) {
        return without(other.facts.keySet());
    }

    /** The facts with other keys than these. */
    public FactSet<B> without(Set<String> keys) {
        return of(facts.values().stream()
                .filter(fact -> !keys.contains(fact.key()))
                .toList());
    }

    /** The facts with these keys. */
    public FactSet<B> only(Set<String> keys) {
        return of(facts.values().stream()
                .filter(fact -> keys.contains(fact.key()))
                .toList());
    }

    /** Where another set tells something else than this one. */
    public List<Contradiction<B>> contradictions(FactSet<B> claimed) {
        return claimed.facts.values().stream()
                .flatMap(fact -> find(fact.key())
                        .filter(known -> !known.equals(fact))
                        .map(known -> new Contradiction<>(known, fact))
                        .stream())
                .toList();
    }

    public Optional<Fact<B>> find(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    public boolean has(String key) {
        return facts.containsKey(key);
    }

    public boolean isEmpty() {
        return facts.isEmpty();
    }

    public int size() {
        return facts.size();
    }

    /** The facts in the order of their keys. */
    public List<Fact<B>> list() {
        return List.copyOf(facts.values());
    }
}
