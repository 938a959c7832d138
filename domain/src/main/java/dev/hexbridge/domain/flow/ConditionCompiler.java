package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.mapping.CompiledPath;
import dev.hexbridge.domain.mapping.Faults;
import dev.hexbridge.domain.mapping.Nearest;
import dev.hexbridge.domain.mapping.PathCompiler;
import dev.hexbridge.domain.mapping.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compiles conditions to predicates on facts. */
final class ConditionCompiler {

    private final Class<? extends Facts> root;
    private final Faults faults;

    ConditionCompiler(Class<? extends Facts> root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    Predicate<Facts> compile(Condition condition, String pointer) {
        return switch (condition) {
            case Condition.Is is -> oneOf(is.path(), List.of(is.value()), pointer, "/is");
            case Condition.IsNot not ->
                oneOf(not.path(), List.of(not.value()), pointer, "/isNot").negate();
            case Condition.In in -> oneOf(in.path(), in.values(), pointer, "/in");
            case Condition.Present present -> present(present, pointer);
            case Condition.GreaterThan greater -> greater(greater, pointer);
            case Condition.All all ->
                parts(all.parts(), pointer + "/all").stream().reduce(facts -> true, Predicate::and);
            case Condition.Any any ->
                parts(any.parts(), pointer + "/any").stream().reduce(ConditionCompiler::never, Predicate::or);
            case Condition.Not not -> compile(not.part(), pointer + "/not").negate();
        };
    }

    private List<Predicate<Facts>> parts(List<Condition> conditions, String pointer) {
        if (conditions.isEmpty()) {
            faults.add(pointer, "there is no condition");
        }
        List<Predicate<Facts>> compiled = new ArrayList<>();
        for (int index = 0; index < conditions.size(); index++) {
            compiled.add(compile(conditions.get(index), pointer + "/" + index));
        }
        return compiled;
    }

    private Predicate<Facts> oneOf(String path, List<String> values, String pointer, String member) {
        Optional<CompiledPath> found = path(path, pointer);
        if (values.isEmpty()) {
            faults.add(pointer + member, "there is no value to compare with");
        }
        if (found.isEmpty()) {
            return ConditionCompiler::never;
        }
        CompiledPath compiled = found.get();
        return switch (compiled.type()) {
            case TEXT -> texts(compiled, values, pointer + member);
            case NUMBER -> numbers(compiled, values, pointer + member);
            default -> {
                faults.add(pointer + "/path", path + " is " + compiled.type().words() + " and cannot be compared");
                yield ConditionCompiler::never;
            }
        };
    }

    private Predicate<Facts> texts(CompiledPath path, List<String> values, String pointer) {
        List<String> members = path.members();
        values.stream()
                .filter(value -> !members.isEmpty() && !members.contains(value))
                .forEach(value ->
                        faults.add(pointer, "'" + value + "' is never found here" + Nearest.hint(value, members)));
        Set<String> wanted = new HashSet<>(values);
        return facts -> path.text(facts).filter(wanted::contains).isPresent();
    }

    private Predicate<Facts> numbers(CompiledPath path, List<String> values, String pointer) {
        List<BigDecimal> wanted = values.stream()
                .flatMap(value -> number(value, pointer).stream())
                .toList();
        return facts -> path.number(facts)
                .filter(found -> wanted.stream().anyMatch(value -> value.compareTo(found) == 0))
                .isPresent();
    }

    private Predicate<Facts> present(Condition.Present present, String pointer) {
        return path(present.path(), pointer)
                .<Predicate<Facts>>map(path -> facts -> path.isPresentIn(facts) == present.wanted())
                .orElse(ConditionCompiler::never);
    }

    private Predicate<Facts> greater(Condition.GreaterThan greater, String pointer) {
        Optional<CompiledPath> path = path(greater.path(), pointer);
        Optional<BigDecimal> limit = number(greater.number(), pointer + "/greaterThan");
        if (path.isEmpty() || limit.isEmpty()) {
            return ConditionCompiler::never;
        }
        if (path.get().type() != ValueType.NUMBER) {
            faults.add(
                    pointer + "/path",
                    greater.path() + " is " + path.get().type().words() + ", not a number");
        }
        return facts -> path.get()
                .number(facts)
                .filter(found -> found.compareTo(limit.get()) > 0)
                .isPresent();
    }

    private Optional<BigDecimal> number(String text, String pointer) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notOne) {
            faults.add(pointer, "'" + text + "' is not a number");
            return Optional.empty();
        }
    }

    private Optional<CompiledPath> path(String path, String pointer) {
        return switch (PathCompiler.compile(root, path)) {
            case PathCompiler.Result.Found found -> Optional.of(found.path());
            case PathCompiler.Result.NotFound wrong -> {
                faults.add(pointer + "/path", path + ": " + wrong.message());
                yield Optional.empty();
            }
        };
    }

    /** Stands for a condition with faults; such a flow is never walked. */
    private static boolean never(Facts facts) {
        return false;
    }
}
