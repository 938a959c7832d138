package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.mapping.Expression.Source;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Rule.Target;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Assertions;

/** Maps in words, for tests. */
final class Maps {

    static final RecordShape SHAPE = RecordShape.of(Set.of("Number"), Set.of("Reference"), Set.of("Price"));

    private Maps() {}

    static Expression path(String path, Transform... transforms) {
        return new Expression(new Source.Path(path), List.of(transforms));
    }

    static Expression constant(String text) {
        return new Expression(new Source.Constant(text), List.of());
    }

    static Expression firstOf(Expression... choices) {
        return new Expression(new Source.FirstOf(List.of(choices)), List.of());
    }

    static Expression join(String separator, Expression... parts) {
        return new Expression(new Source.Join(List.of(parts), separator), List.of());
    }

    static Rule rule(String field, Expression value) {
        return new Rule(new Target.Field(field), value, Optional.empty(), false, FieldPolicy.DEFAULT);
    }

    static Rule required(String field, Expression value) {
        return new Rule(new Target.Field(field), value, Optional.empty(), true, FieldPolicy.DEFAULT);
    }

    static Rule extension(String purpose, Expression value) {
        return new Rule(new Target.Extension(purpose), value, Optional.empty(), false, FieldPolicy.DEFAULT);
    }

    static MapDocument map(Rule... rules) {
        return new MapDocument(head("test"), Model.ORDER, "order", List.of(rules), List.of());
    }

    static MapDocument map(List<Rule> rules, ChildBlock... children) {
        return new MapDocument(head("test"), Model.ORDER, "order", rules, List.of(children));
    }

    static DocumentHead head(String name) {
        return new DocumentHead(DocumentHead.FORMAT, name, 1);
    }

    static Compilation compile(MapDocument map, LookupTable... tables) {
        Map<String, LookupTable> byName = new HashMap<>();
        List.of(tables).forEach(table -> byName.put(table.head().name(), table));
        return new MapCompiler(new Lexicon(byName, Map.of("order", SHAPE, "line", SHAPE))).compile(map);
    }

    static CompiledMap compiled(MapDocument map, LookupTable... tables) {
        return switch (compile(map, tables)) {
            case Compilation.Compiled compiled -> compiled.map();
            case Compilation.Faulty faulty -> Assertions.fail(faulty.faults().toString());
        };
    }

    /** The fields of the root record. */
    static SortedMap<String, FieldValue> fields(MapInput input, MapDocument map, LookupTable... tables) {
        return made(input, map, tables).document().root().fields();
    }

    static Mapped.Made made(MapInput input, MapDocument map, LookupTable... tables) {
        return Assertions.assertInstanceOf(
                Mapped.Made.class, compiled(map, tables).apply(input));
    }

    static Mapped.Failed failed(MapInput input, MapDocument map, LookupTable... tables) {
        return Assertions.assertInstanceOf(
                Mapped.Failed.class, compiled(map, tables).apply(input));
    }

    static FieldValue text(String value) {
        return new FieldValue.Text(value);
    }
}
