package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.Expression.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles expressions: sources here, transforms in {@link TransformCompiler}. */
final class ExpressionCompiler {

    private final RuleContext context;
    private final TransformCompiler transforms;

    ExpressionCompiler(RuleContext context) {
        this.context = context;
        this.transforms = new TransformCompiler(context);
    }

    /** Compiles an expression that stands in an object of its own. */
    Typed compile(Expression expression, String pointer) {
        Typed typed = source(expression.source(), pointer + "/source");
        List<Transform> steps = expression.transforms();
        for (int index = 0; index < steps.size(); index++) {
            typed = transforms.apply(typed, steps.get(index), pointer + "/transforms/" + index);
        }
        return typed;
    }

    private Typed source(Source source, String pointer) {
        return switch (source) {
            case Source.Path path -> context.scope().path(path.text(), context.faults(), pointer);
            case Source.Constant constant -> new Typed(ValueType.TEXT, run -> constant.text());
            case Source.FirstOf first -> firstOf(all(first.choices(), pointer + "/firstOf"), pointer);
            case Source.Join join -> join(all(join.parts(), pointer + "/join"), join.separator(), pointer);
        };
    }

    private List<Typed> all(List<Expression> expressions, String pointer) {
        List<Typed> compiled = new ArrayList<>();
        for (int index = 0; index < expressions.size(); index++) {
            compiled.add(nested(expressions.get(index), pointer + "/" + index));
        }
        return compiled;
    }

    /** A bare path stands in its list as a text, anything more as an object. */
    private Typed nested(Expression expression, String pointer) {
        return expression.source() instanceof Source.Path path
                        && expression.transforms().isEmpty()
                ? context.scope().path(path.text(), context.faults(), pointer)
                : compile(expression, pointer);
    }

    private Typed firstOf(List<Typed> choices, String pointer) {
        if (choices.isEmpty()) {
            return context.fault(pointer + "/firstOf", "names nothing to choose from");
        }
        if (choices.stream().anyMatch(Typed::isFaulty)) {
            return Typed.FAULTY;
        }
        List<ValueType> types = choices.stream().map(Typed::type).distinct().toList();
        boolean items = types.contains(ValueType.ITEM)
                && List.of(ValueType.ITEM, ValueType.TEXT).containsAll(types);
        if (types.size() > 1 && !items) {
            return context.fault(
                    pointer + "/firstOf",
                    "all choices must give the same type; these give "
                            + String.join(
                                    " and ",
                                    types.stream().map(ValueType::words).toList()));
        }
        Evaluator[] evaluators = choices.stream().map(Typed::evaluator).toArray(Evaluator[]::new);
        return new Typed(items ? ValueType.ITEM : types.getFirst(), run -> first(evaluators, run));
    }

    private static @Nullable Object first(Evaluator[] choices, Run run) {
        int notes = run.noteCount();
        for (Evaluator choice : choices) {
            Object value = choice.value(run);
            if (value != null || run.isRefused()) {
                return value;
            }
            run.forgetNotesSince(notes);
        }
        return null;
    }

    private Typed join(List<Typed> parts, String separator, String pointer) {
        if (parts.isEmpty()) {
            return context.fault(pointer + "/join", "names nothing to join");
        }
        if (parts.stream().anyMatch(Typed::isFaulty)) {
            return Typed.FAULTY;
        }
        for (int index = 0; index < parts.size(); index++) {
            ValueType type = parts.get(index).type();
            if (type != ValueType.TEXT && type != ValueType.NUMBER) {
                return context.fault(
                        pointer + "/join/" + index, "only texts and numbers can be joined; this gives " + type.words());
            }
        }
        Evaluator[] evaluators = parts.stream().map(Typed::evaluator).toArray(Evaluator[]::new);
        return new Typed(ValueType.TEXT, run -> joined(evaluators, separator, run));
    }

    private static @Nullable Object joined(Evaluator[] parts, String separator, Run run) {
        StringBuilder text = new StringBuilder();
        for (Evaluator part : parts) {
            Object value = part.value(run);
            if (value != null) {
                text.append(text.isEmpty() ? "" : separator).append(Values.text(value));
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}
