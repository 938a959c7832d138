package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.decision.Cell;
import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.decision.DecisionDocument.Hits;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.flow.Condition;
import dev.hexbridge.domain.flow.FlowDocument;
import dev.hexbridge.domain.flow.FlowDocument.Step;
import dev.hexbridge.domain.flow.Trigger;
import dev.hexbridge.domain.mapping.DocumentHead;
import dev.hexbridge.domain.mapping.Expression;
import dev.hexbridge.domain.mapping.Expression.Source;
import dev.hexbridge.domain.mapping.FieldPolicy;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.LookupTable.Row;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Model;
import dev.hexbridge.domain.mapping.Otherwise;
import dev.hexbridge.domain.mapping.Rule;
import dev.hexbridge.domain.mapping.Rule.Target;
import dev.hexbridge.domain.mapping.ShapeDocument;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import dev.hexbridge.domain.mapping.Transform;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents as anybody might write them, sensible or not. */
final class DocumentArbitraries {

    private DocumentArbitraries() {}

    static Arbitrary<MapDocument> maps() {
        Arbitrary<ChildBlock> children = Combinators.combine(
                        texts(), texts(), texts(), texts(), rules().list().ofMaxSize(3))
                .as(ChildBlock::new);
        return Combinators.combine(
                        heads(),
                        Arbitraries.of(Model.values()),
                        texts(),
                        rules().list().ofMaxSize(5),
                        children.list().ofMaxSize(2))
                .as(MapDocument::new);
    }

    static Arbitrary<FlowDocument> flows() {
        Arbitrary<Step> steps = Arbitraries.oneOf(
                Combinators.combine(texts(), conditions(2), words()).as(Step.Filter::new),
                Combinators.combine(texts(), conditions(2), words()).as(Step.Hold::new),
                Combinators.combine(texts(), texts(), texts().optional()).as(Step.Sync::new));
        return Combinators.combine(heads(), steps.list().ofMaxSize(4))
                .as((head, list) -> new FlowDocument(head, Trigger.ORDER, list));
    }

    static Arbitrary<LookupTable> tables() {
        Arbitrary<Row> rows = Arbitraries.oneOf(
                words().map(Row.One::new),
                Arbitraries.maps(texts(), words()).ofMaxSize(3).map(fields -> new Row.Many(new TreeMap<>(fields))));
        return Combinators.combine(
                        heads(),
                        otherwise().optional(),
                        Arbitraries.maps(texts(), rows).ofMaxSize(5))
                .as((head, otherwise, map) -> new LookupTable(head, otherwise, new TreeMap<>(map)));
    }

    static Arbitrary<DecisionDocument> decisions() {
        Arbitrary<Cell> cells = Arbitraries.oneOf(
                words().list().ofMaxSize(3).map(Cell.AnyOf::new),
                words().list().ofMaxSize(3).map(Cell.NoneOf::new),
                Arbitraries.of(true, false).map(Cell.Present::new));
        Arbitrary<Outcome> outcomes = Arbitraries.oneOf(
                Arbitraries.maps(texts(), words()).ofMaxSize(3).map(Outcome.Taken::new),
                words().map(Outcome.Held::new));
        Arbitrary<DecisionDocument.Rule> rules = Combinators.combine(
                        Arbitraries.maps(texts(), cells).ofMaxSize(3), outcomes)
                .as((when, then) -> new DecisionDocument.Rule(new TreeMap<>(when), then));
        Arbitrary<DecisionDocument.Input> inputs = Combinators.combine(
                        texts(), texts().optional(), texts().list().ofMaxSize(2))
                .as(DecisionDocument.Input::new);
        return Combinators.combine(
                        heads(),
                        Arbitraries.of(Hits.values()),
                        inputs.list().ofMaxSize(3).uniqueElements(DecisionDocument.Input::name),
                        texts().list().ofMaxSize(3),
                        rules.list().ofMaxSize(3),
                        outcomes.optional())
                .as((head, hits, in, out, list, otherwise) -> new DecisionDocument(
                        head,
                        hits,
                        in.stream()
                                .sorted(Comparator.comparing(DecisionDocument.Input::name))
                                .toList(),
                        out,
                        list,
                        otherwise));
    }

    static Arbitrary<ShapeDocument> shapes() {
        Arbitrary<TreeSet<String>> names = texts().set().ofMaxSize(3).map(TreeSet::new);
        Arbitrary<RecordShape> records =
                Combinators.combine(names, names, names).as(RecordShape::new);
        return Combinators.combine(heads(), Arbitraries.maps(texts(), records).ofMaxSize(3))
                .as((head, map) -> new ShapeDocument(head, new TreeMap<>(map)));
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<Target> targets =
                Arbitraries.oneOf(texts().map(Target.Field::new), texts().map(Target.Extension::new));
        Arbitrary<FieldPolicy> policies = Combinators.combine(
                        Arbitraries.of(FieldPolicy.Owner.values()), Arbitraries.of(FieldPolicy.OnConflict.values()))
                .as(FieldPolicy::new);
        return Combinators.combine(
                        targets,
                        expressions(2),
                        Arbitraries.of(Rule.As.values()).optional(),
                        Arbitraries.of(true, false),
                        policies)
                .as(Rule::new);
    }

    private static Arbitrary<Expression> expressions(int depth) {
        Arbitrary<Source> flat = Arbitraries.oneOf(texts().map(Source.Path::new), texts().map(Source.Constant::new));
        Arbitrary<Source> sources = depth == 0
                ? flat
                : Arbitraries.oneOf(
                        flat,
                        expressions(depth - 1).list().ofMaxSize(3).map(Source.FirstOf::new),
                        Combinators.combine(expressions(depth - 1).list().ofMaxSize(3), texts())
                                .as(Source.Join::new));
        return Combinators.combine(sources, transforms().list().ofMaxSize(3)).as(Expression::new);
    }

    private static Arbitrary<Transform> transforms() {
        return Arbitraries.oneOf(
                texts().map(Transform.Constant::new),
                texts().map(Transform.Default::new),
                Combinators.combine(texts(), otherwise().optional()).as(Transform.Lookup::new),
                Combinators.combine(texts(), Arbitraries.integers()).as(Transform.Split::new),
                texts().map(Transform.Item::new),
                texts().map(Transform.Prefix::new),
                Arbitraries.integers().map(Transform.Cut::new),
                texts().map(Transform.Note::new),
                Arbitraries.of(
                        new Transform.BusinessDate(),
                        new Transform.Moment(),
                        new Transform.Upper(),
                        new Transform.Lower()));
    }

    private static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> flat = Arbitraries.oneOf(
                Combinators.combine(texts(), texts()).as(Condition.Is::new),
                Combinators.combine(texts(), texts()).as(Condition.IsNot::new),
                Combinators.combine(texts(), texts().list().ofMaxSize(3)).as(Condition.In::new),
                Combinators.combine(texts(), Arbitraries.of(true, false)).as(Condition.Present::new),
                Combinators.combine(texts(), texts()).as(Condition.GreaterThan::new));
        return depth == 0
                ? flat
                : Arbitraries.oneOf(
                        flat,
                        conditions(depth - 1).list().ofMaxSize(3).map(Condition.All::new),
                        conditions(depth - 1).list().ofMaxSize(3).map(Condition.Any::new),
                        conditions(depth - 1).map(Condition.Not::new));
    }

    private static Arbitrary<Otherwise> otherwise() {
        return Arbitraries.oneOf(
                texts().map(Otherwise.Use::new),
                Arbitraries.of(new Otherwise.Same(), new Otherwise.Absent(), new Otherwise.Refuse()));
    }

    private static Arbitrary<DocumentHead> heads() {
        return Arbitraries.integers()
                .greaterOrEqual(1)
                .map(version -> new DocumentHead(DocumentHead.FORMAT, "test", version));
    }

    private static Arbitrary<String> words() {
        return texts().filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("\"\\/~{}[]:, \n\t\u0000\u00e4\u6f22")
                        .ofMaxLength(6));
    }
}
