package dev.hexbridge.domain.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All situations that the rules of a table can tell apart, as variables with few options each: of an input with one
 * value, each value that a rule names, one value that none names, and no value; of an input with several values, for
 * each that a rule names and for one that none names, whether the order has it.
 */
final class Space {

    private static final int NOT_SET = 0;
    private static final int SET = 1;

    private final Map<String, Axis> axes = new LinkedHashMap<>();
    private final List<List<Optional<String>>> options = new ArrayList<>();

    /**
     * One input and its variables.
     *
     * @param many whether each variable is one value that an order may have beside others
     * @param variables one variable, or one for each value
     */
    private record Axis(boolean many, List<Integer> variables) {}

    Space(List<CompiledInput> all, List<DecisionDocument.Rule> rules) {
        for (CompiledInput input : all) {
            List<String> named = named(input, rules);
            List<Integer> variables = input.isMany() ? many(input, named) : one(input, named);
            axes.put(input.name(), new Axis(input.isMany(), variables));
        }
    }

    int size() {
        return options.size();
    }

    int optionsOf(int variable) {
        return options.get(variable).size();
    }

    /** What a rule asks. */
    List<Clause> clauses(DecisionDocument.Rule rule) {
        List<Clause> clauses = new ArrayList<>();
        rule.when().forEach((input, cell) -> clauses.add(clause(Objects.requireNonNull(axes.get(input)), cell)));
        return clauses;
    }

    /** A situation in which the variables have these options; what is open does not matter. */
    Situation situation(int[] chosen) {
        Map<String, List<String>> values = new TreeMap<>();
        axes.forEach((name, axis) -> values.put(
                name,
                axis.variables().stream()
                        .flatMap(variable -> value(variable, chosen[variable], axis.many()))
                        .toList()));
        return new Situation(values);
    }

    private Stream<String> value(int variable, int chosen, boolean many) {
        int option = chosen != Clause.OPEN ? chosen : many ? NOT_SET : 0;
        return options.get(variable).get(option).stream();
    }

    private Clause clause(Axis axis, Cell cell) {
        return switch (cell) {
            case Cell.AnyOf any -> among(axis, Words.folded(any.values()), true);
            case Cell.NoneOf none -> among(axis, Words.folded(none.values()), false);
            case Cell.Present present -> present(axis, present.wanted());
        };
    }

    private Clause among(Axis axis, Set<String> words, boolean wanted) {
        if (axis.many()) {
            return new Clause.AnySet(
                    axis.variables().stream()
                            .filter(variable ->
                                    contains(words, options.get(variable).get(SET)))
                            .toList(),
                    wanted);
        }
        int variable = axis.variables().getFirst();
        return new Clause.Among(
                variable,
                IntStream.range(0, optionsOf(variable))
                        .filter(option -> contains(words, options.get(variable).get(option)) == wanted)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Clause present(Axis axis, boolean wanted) {
        if (axis.many()) {
            return new Clause.AnySet(axis.variables(), wanted);
        }
        int variable = axis.variables().getFirst();
        return new Clause.Among(
                variable,
                IntStream.range(0, optionsOf(variable))
                        .filter(option -> options.get(variable).get(option).isPresent() == wanted)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean contains(Set<String> words, Optional<String> value) {
        return value.filter(text -> words.contains(Words.folded(text))).isPresent();
    }

    private List<Integer> one(CompiledInput input, List<String> named) {
        List<Optional<String>> choices = new ArrayList<>();
        if (input.input().values().isEmpty()) {
            choices.add(Optional.of(another(input, named)));
            named.forEach(value -> choices.add(Optional.of(value)));
            choices.add(Optional.empty());
        } else {
            input.input().values().forEach(value -> choices.add(Optional.of(value)));
        }
        options.add(choices);
        return List.of(options.size() - 1);
    }

    private List<Integer> many(CompiledInput input, List<String> named) {
        int first = options.size();
        Stream.concat(named.stream(), Stream.of(another(input, named)))
                .forEach(value -> options.add(List.of(Optional.empty(), Optional.of(value))));
        return IntStream.range(first, options.size()).boxed().toList();
    }

    /** The values that rules name, each in one spelling. */
    private static List<String> named(CompiledInput input, List<DecisionDocument.Rule> rules) {
        Set<String> seen = new LinkedHashSet<>();
        return rules.stream()
                .flatMap(rule -> Stream.ofNullable(rule.when().get(input.name())))
                .flatMap(cell -> switch (cell) {
                    case Cell.AnyOf any -> any.values().stream();
                    case Cell.NoneOf none -> none.values().stream();
                    case Cell.Present present -> Stream.<String>empty();
                })
                .filter(value -> seen.add(Words.folded(value)))
                .toList();
    }

    /** A value that no rule names. */
    private static String another(CompiledInput input, List<String> named) {
        Set<String> taken = Words.folded(named);
        Stream<String> samples = StandardInput.of(input.name()).stream().flatMap(known -> known.samples().stream());
        return Stream.concat(samples, Stream.iterate(1, number -> number + 1).map(number -> "another-" + number))
                .filter(value -> !taken.contains(Words.folded(value)))
                .findFirst()
                .orElseThrow();
    }
}
