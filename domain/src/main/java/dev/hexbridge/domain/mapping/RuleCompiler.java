package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.mapping.CompiledRule.Typing;
import dev.hexbridge.domain.mapping.FieldPolicy.OnConflict;
import dev.hexbridge.domain.mapping.FieldPolicy.Owner;
import dev.hexbridge.domain.mapping.Rule.As;
import dev.hexbridge.domain.mapping.Rule.Target;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Compiles the rules of one record. */
final class RuleCompiler {

    private final Faults faults;
    private final Scope scope;
    private final Map<String, LookupTable> tables;
    private final RecordShape shape;
    private final Map<String, String> pointers = new HashMap<>();

    RuleCompiler(Faults faults, Scope scope, Map<String, LookupTable> tables, RecordShape shape) {
        this.faults = faults;
        this.scope = scope;
        this.tables = tables;
        this.shape = shape;
    }

    List<CompiledRule> compile(List<Rule> rules, String pointer) {
        if (rules.isEmpty()) {
            faults.add(pointer, "there are no rules");
        }
        List<CompiledRule> compiled = new ArrayList<>();
        for (int index = 0; index < rules.size(); index++) {
            compiled.add(rule(rules.get(index), pointer + "/" + index));
        }
        return compiled;
    }

    private CompiledRule rule(Rule rule, String pointer) {
        claimTargets(rule, pointer);
        checkPolicy(rule.policy(), pointer);
        String name = rule.target().name();
        RuleContext context = new RuleContext(faults, scope, tables, name, whole(rule.target()));
        Typed typed = new ExpressionCompiler(context).compile(rule.value(), pointer);
        Typing typing = typed.isFaulty() ? (value, field, fields, run) -> {} : typing(rule, typed.type(), pointer);
        String origin = String.join(", ", Expressions.paths(rule.value()));
        return new CompiledRule(rule.target(), typed.evaluator(), typing, rule.required(), origin);
    }

    private void claimTargets(Rule rule, String pointer) {
        if (rule.target() instanceof Target.Extension extension) {
            claim("extension " + extension.name(), pointer);
            return;
        }
        claim(rule.target().name(), pointer);
        Expressions.items(rule.value()).stream()
                .flatMap(item -> Optional.ofNullable(tables.get(item.table())).stream())
                .flatMap(table -> Expressions.fields(table).stream())
                .distinct()
                .filter(field -> !field.equals(rule.target().name()))
                .forEach(field -> claim(field, pointer));
    }

    private void claim(String field, String pointer) {
        String earlier = pointers.putIfAbsent(field, pointer);
        if (earlier != null) {
            faults.add(pointer + "/target", field + " has a rule already: " + earlier);
        }
        if (shape.keys().contains(field)) {
            faults.add(pointer + "/target", field + " identifies the record: the engine writes it itself");
        }
    }

    private void checkPolicy(FieldPolicy policy, String pointer) {
        if (policy.owner() == Owner.TARGET && policy.onConflict() == OnConflict.OVERWRITE) {
            faults.add(pointer + "/onConflict", "the target owns the field: it cannot be overwritten");
        }
    }

    private String whole(Target target) {
        if (shape.ids().contains(target.name())) {
            return "refers to something";
        }
        return shape.amounts().contains(target.name()) ? "is an amount" : "";
    }

    private Typing typing(Rule rule, ValueType type, String pointer) {
        boolean amount = shape.amounts().contains(rule.target().name());
        Optional<As> as = rule.as();
        if (amount && type != ValueType.NUMBER && as.stream().noneMatch(As.NUMBER::equals)) {
            return refused(pointer, rule.target().name() + " is an amount and gets " + type.words());
        }
        return switch (type) {
            case TEXT -> textual(as.orElse(As.TEXT));
            case NUMBER -> as.map(RuleCompiler::textual).orElse(RuleCompiler::putNumber);
            case MOMENT ->
                as.isEmpty()
                        ? (value, field, fields, run) -> fields.put(field, new FieldValue.Moment((Instant) value))
                        : refused(pointer + "/as", "a moment stays a moment");
            case TIME -> refused(pointer, "a point in time: say businessDate for its date, or moment");
            case ITEM ->
                as.stream().noneMatch(As.NUMBER::equals)
                        ? item(as.orElse(As.TEXT))
                        : refused(pointer + "/as", "an item is no number");
            case LIST, RECORD ->
                refused(pointer + "/source", "leads to " + type.words() + "; go on to one of its values");
            case UNKNOWN -> (value, field, fields, run) -> {};
        };
    }

    private Typing refused(String pointer, String message) {
        faults.add(pointer, message);
        return (value, field, fields, run) -> {};
    }

    private static Typing textual(As as) {
        return switch (as) {
            case TEXT -> (value, field, fields, run) -> fields.put(field, new FieldValue.Text(Values.text(value)));
            case NAME -> (value, field, fields, run) -> fields.put(field, new FieldValue.Name(Values.text(value)));
            case NUMBER -> RuleCompiler::putNumber;
        };
    }

    private static void putNumber(Object value, String field, SortedMap<String, FieldValue> fields, Run run) {
        Values.number(value)
                .ifPresentOrElse(
                        number -> fields.put(field, new FieldValue.Decimal(number)),
                        () -> run.refuse("'" + Values.text(value) + "' is not a number"));
    }

    /** A text among the choices, where the item transform gave nothing, is an item number. */
    private static Typing item(As as) {
        Typing each = textual(as);
        return (value, field, fields, run) -> {
            if (value instanceof ItemFields item) {
                item.fields().forEach((name, text) -> each.put(text, name, fields, run));
            } else {
                each.put(value, field, fields, run);
            }
        };
    }
}
