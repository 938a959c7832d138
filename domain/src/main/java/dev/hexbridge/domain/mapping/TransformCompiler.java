package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.Transform.BusinessDate;
import dev.hexbridge.domain.mapping.Transform.Cut;
import dev.hexbridge.domain.mapping.Transform.Item;
import dev.hexbridge.domain.mapping.Transform.Lookup;
import dev.hexbridge.domain.mapping.Transform.Lower;
import dev.hexbridge.domain.mapping.Transform.Moment;
import dev.hexbridge.domain.mapping.Transform.Note;
import dev.hexbridge.domain.mapping.Transform.Prefix;
import dev.hexbridge.domain.mapping.Transform.Split;
import dev.hexbridge.domain.mapping.Transform.Upper;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles transforms, each against the type that flows into it. */
final class TransformCompiler {

    private final RuleContext context;
    private final TableCompiler tables;

    TransformCompiler(RuleContext context) {
        this.context = context;
        this.tables = new TableCompiler(context);
    }

    /** The transform after what was compiled so far. */
    Typed apply(Typed before, Transform transform, String pointer) {
        if (before.isFaulty()) {
            return checkedAlone(transform, pointer);
        }
        return switch (transform) {
            case Transform.Constant constant -> constant(before, constant.text());
            case Transform.Default standIn -> standIn(before, standIn.text(), pointer + "/default");
            case Lookup lookup -> tables.lookup(before, lookup, pointer + "/lookup");
            case Item item -> tables.item(before, item, pointer + "/item");
            case BusinessDate date -> time(before, pointer, (run, at) -> BusinessDates.noonUtc(at, run.zone()));
            case Moment moment -> time(before, pointer, (run, at) -> at);
            case Split split -> split(before, split, pointer + "/split");
            case Prefix prefix -> text(before, pointer, (run, text) -> prefix.text() + text);
            case Cut cut -> cut(before, cut.length(), pointer + "/cut");
            case Upper upper -> text(before, pointer, (run, text) -> text.toUpperCase(Locale.ROOT));
            case Lower lower -> text(before, pointer, (run, text) -> text.toLowerCase(Locale.ROOT));
            case Note note -> note(before, note.text());
        };
    }

    /** After a fault the types are unknown, yet faults of the transform itself are still worth telling. */
    private Typed checkedAlone(Transform transform, String pointer) {
        switch (transform) {
            case Lookup lookup -> tables.check(lookup, pointer + "/lookup");
            case Item item -> tables.check(item, pointer + "/item");
            case Cut cut -> mayCut(cut.length(), pointer + "/cut");
            default -> {}
        }
        return Typed.FAULTY;
    }

    private static Typed constant(Typed before, String text) {
        return new Typed(ValueType.TEXT, run -> before.evaluator().value(run) == null ? null : text);
    }

    private Typed standIn(Typed before, String text, String pointer) {
        if (before.type() == ValueType.NUMBER) {
            return Values.parsed(text)
                    .map(number -> orElse(before, number))
                    .orElseGet(() -> context.fault(pointer, "numbers flow here and '" + text + "' is none"));
        }
        return before.type() == ValueType.TEXT
                ? orElse(before, text)
                : context.fault(
                        pointer,
                        "a default can stand in for texts and numbers, not for "
                                + before.type().words());
    }

    private static Typed orElse(Typed before, Object standIn) {
        return new Typed(before.type(), run -> {
            Object value = before.evaluator().value(run);
            return value == null && !run.isRefused() ? standIn : value;
        });
    }

    private static Typed note(Typed before, String remark) {
        return new Typed(before.type(), run -> {
            Object value = before.evaluator().value(run);
            if (value != null) {
                run.note(remark);
            }
            return value;
        });
    }

    private Typed split(Typed before, Split split, String pointer) {
        if (split.by().isEmpty()) {
            return context.fault(pointer + "/by", "there is nothing to split by");
        }
        Pattern delimiter = Pattern.compile(split.by(), Pattern.LITERAL);
        return text(before, pointer, (run, text) -> Texts.part(text, delimiter, split.part()));
    }

    private Typed cut(Typed before, int length, String pointer) {
        return mayCut(length, pointer)
                ? text(before, pointer, (run, text) -> Texts.cut(text, length, run))
                : Typed.FAULTY;
    }

    private boolean mayCut(int length, String pointer) {
        if (length < 1) {
            context.faults().add(pointer, "a text cannot be cut to " + length + " characters");
            return false;
        }
        if (!context.whole().isEmpty()) {
            context.faults().add(pointer, context.target() + " " + context.whole() + " and is never cut");
            return false;
        }
        return true;
    }

    private interface OfText {
        @Nullable
        Object apply(Run run, String text);
    }

    private interface OfTime {
        Instant apply(Run run, Instant at);
    }

    private Typed text(Typed before, String pointer, OfText change) {
        return expecting(
                ValueType.TEXT,
                before,
                pointer,
                accepted -> new Typed(ValueType.TEXT, run -> {
                    Object value = accepted.value(run);
                    return value == null ? null : change.apply(run, (String) value);
                }));
    }

    private Typed time(Typed before, String pointer, OfTime change) {
        return expecting(
                ValueType.TIME,
                before,
                pointer,
                accepted -> new Typed(ValueType.MOMENT, run -> {
                    Object value = accepted.value(run);
                    return value == null ? null : change.apply(run, (Instant) value);
                }));
    }

    private Typed expecting(ValueType type, Typed before, String pointer, Function<Evaluator, Typed> then) {
        return before.type() == type
                ? then.apply(before.evaluator())
                : context.fault(
                        pointer,
                        "needs " + type.words() + " and gets " + before.type().words());
    }
}
