package dev.hexbridge.domain.mapping;

import static dev.hexbridge.domain.mapping.Maps.firstOf;
import static dev.hexbridge.domain.mapping.Maps.join;
import static dev.hexbridge.domain.mapping.Maps.map;
import static dev.hexbridge.domain.mapping.Maps.path;
import static dev.hexbridge.domain.mapping.Maps.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.mapping.FieldPolicy.OnConflict;
import dev.hexbridge.domain.mapping.FieldPolicy.Owner;
import dev.hexbridge.domain.mapping.LookupTable.Row;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Rule.Target;
import dev.hexbridge.domain.mapping.Transform.Cut;
import dev.hexbridge.domain.mapping.Transform.Item;
import dev.hexbridge.domain.mapping.Transform.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fault that the compiler knows, planted and found at its place. */
class PlantedMapFaultsTest {

    private static final LookupTable OPEN = LookupTable.of("open", Optional.empty(), Map.of("a", "b"));
    private static final LookupTable TWINS =
            LookupTable.of("twins", Optional.of(new Otherwise.Same()), Map.of("A", "1", "a", "2"));
    private static final LookupTable ITEMS = new LookupTable(
            Maps.head("items"),
            Optional.of(new Otherwise.Same()),
            new TreeMap<>(Map.of("MUG", new Row.Many(new TreeMap<>(Map.of("Item", "1", "Colour", "Red"))))));

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("/rules/0/source", "Order has no 'idd'; did you mean 'id'?", rule("A", path("order.idd"))),
                fault(
                        "/rules/0/source/firstOf/1",
                        "SalesOrderInput has no 'orders'; did you mean 'order'?",
                        rule("A", firstOf(path("order.id"), path("orders.id")))),
                fault(
                        "/rules/0/source/join/0/source",
                        "Order has no 'nr'; there is: ",
                        rule("A", join("-", path("order.nr", new Transform.Upper())))),
                fault(
                        "/rules/0/source/join/1",
                        "only texts and numbers can be joined; this gives a record",
                        rule("A", join("-", path("order.id"), path("order.buyer")))),
                fault("/rules/0/source/firstOf", "names nothing to choose from", rule("A", firstOf())),
                fault("/rules/0/source/join", "names nothing to join", rule("A", join("-"))),
                fault(
                        "/rules/0/source/firstOf",
                        "all choices must give the same type; these give a text and a number",
                        rule("A", firstOf(path("order.id"), path("priced.expected")))),
                fault("/rules/0/source", "leads to a record; go on", rule("A", path("order.buyer"))),
                fault("/rules/0/source", "leads to a list; go on", rule("A", path("order.lines"))),
                fault("/rules/0", "a point in time: say businessDate", rule("A", path("order.times.created"))),
                fault(
                        "/rules/0/transforms/0",
                        "needs a point in time and gets a text",
                        rule("A", path("order.id", new Transform.BusinessDate()))),
                fault(
                        "/rules/0/transforms/0",
                        "needs a text and gets a number",
                        rule("A", path("priced.expected", new Transform.Upper()))),
                fault(
                        "/rules/0/transforms/0/default",
                        "numbers flow here and 'none' is none",
                        rule("A", path("priced.expected", new Transform.Default("none")))),
                fault(
                        "/rules/0/transforms/0/split/by",
                        "there is nothing to split by",
                        rule("A", path("order.id", new Transform.Split("", 0)))),
                fault("/rules/0/transforms/0/cut", "cannot be cut to 0", rule("A", path("order.id", new Cut(0)))),
                fault(
                        "/rules/0/transforms/0/cut",
                        "Reference refers to something and is never cut",
                        rule("Reference", path("order.id", new Cut(20)))),
                fault(
                        "/rules/0/source/join/1/transforms/0/cut",
                        "Reference refers to something and is never cut",
                        rule("Reference", join("-", path("order.id"), path("order.number", new Cut(5))))),
                fault("/rules/0", "Price is an amount and gets a text", rule("Price", path("order.id"))),
                fault(
                        "/rules/0/transforms/0/lookup/table",
                        "there is no table 'opne'; did you mean 'open'?",
                        rule("A", path("order.id", new Lookup("opne", Optional.empty())))),
                fault(
                        "/rules/0/transforms/0/lookup",
                        "neither the rule nor table open says what to do otherwise",
                        rule("A", path("order.id", new Lookup("open", Optional.empty())))),
                fault(
                        "/rules/0/transforms/0/lookup/table",
                        "rows 'A' and 'a' differ in case or blanks alone",
                        rule("A", path("order.id", new Lookup("twins", Optional.empty())))),
                fault(
                        "/rules/0/transforms/0/lookup/table",
                        "row 'MUG' has several fields; only 'item' can use it",
                        rule("A", path("order.id", new Lookup("items", Optional.empty())))),
                fault(
                        "/rules/0/transforms/0/item/table",
                        "row 'MUG' has no Article",
                        rule("Article", path("order.id", new Item("items")))),
                fault(
                        "/rules/1/target",
                        "A has a rule already: /rules/0",
                        rule("A", path("order.id")),
                        rule("A", path("order.number"))),
                fault(
                        "/rules/1/target",
                        "Colour has a rule already: /rules/0",
                        rule("Item", path("order.id", new Item("items"))),
                        rule("Colour", path("order.number"))),
                fault(
                        "/rules/0/target",
                        "Number identifies the record: the engine writes it itself",
                        rule("Number", path("order.id"))),
                fault(
                        "/rules/0/onConflict",
                        "the target owns the field: it cannot be overwritten",
                        new Rule(
                                new Target.Field("A"),
                                path("order.id"),
                                Optional.empty(),
                                false,
                                new FieldPolicy(Owner.TARGET, OnConflict.OVERWRITE))),
                fault(
                        "/rules/0/as",
                        "a moment stays a moment",
                        new Rule(
                                new Target.Field("A"),
                                path("order.times.created", new Transform.Moment()),
                                Optional.of(Rule.As.TEXT),
                                false,
                                FieldPolicy.DEFAULT)),
                fault("/rules", "there are no rules"),
                child(
                        "/children/0/each",
                        "PricedOrder has no 'good'; did you mean 'goods'?",
                        "priced.good",
                        "line",
                        "line.key"),
                child("/children/0/each", "order.id is a text, not a list", "order.id", "line", "line.key"),
                child("/children/0/as", "'order' means something already", "priced.goods", "order", "order.key"),
                child("/children/0/as", "'a.b' is no name of letters and digits", "priced.goods", "a.b", "line.key"),
                child("/children/0/key", "has no 'kye'; did you mean 'key'?", "priced.goods", "line", "line.kye"),
                child("/children/0/key", "a key is a text, not a number", "priced.goods", "line", "line.quantity"));
    }

    private static Arguments fault(String pointer, String message, Rule... rules) {
        return Arguments.of(pointer, message, map(rules));
    }

    private static Arguments child(String pointer, String message, String each, String as, String key) {
        ChildBlock block = new ChildBlock(each, as, key, "line", List.of(rule("A", path("order.id"))));
        return Arguments.of(pointer, message, map(List.of(rule("A", path("order.id"))), block));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFoundAtItsPlace(String pointer, String message, MapDocument map) {
        List<DocumentFault> found = faultsOf(map);

        assertEquals(1, found.size(), found::toString);
        assertEquals("maps/test", found.getFirst().document());
        assertEquals(pointer, found.getFirst().pointer());
        assertEquals(
                message,
                found.getFirst().message().contains(message)
                        ? message
                        : found.getFirst().message());
    }

    @Test
    void allFaultsOfADocumentAreToldAtOnce() {
        List<Rule> rules = new ArrayList<>(List.of(
                rule("A", path("order.idd", new Cut(0))),
                rule("Number", path("order.times.created")),
                rule("Reference", path("order.id", new Cut(5), new Lookup("none", Optional.empty())))));

        assertEquals(
                List.of(
                        "/rules/0/source",
                        "/rules/0/transforms/0/cut",
                        "/rules/1/target",
                        "/rules/1",
                        "/rules/2/transforms/0/cut",
                        "/rules/2/transforms/1/lookup/table"),
                faultsOf(map(rules)).stream().map(DocumentFault::pointer).toList());
    }

    @Test
    void anUnknownRecordIsRefused() {
        MapDocument map = new MapDocument(
                Maps.head("test"), Model.ORDER, "ordr", List.of(rule("A", path("order.id"))), List.of());

        assertEquals(
                "maps/test /target: there is no record 'ordr'; did you mean 'order'?",
                faultsOf(map).getFirst().toString());
    }

    private static List<DocumentFault> faultsOf(MapDocument map) {
        return assertInstanceOf(Compilation.Faulty.class, Maps.compile(map, OPEN, TWINS, ITEMS))
                .faults();
    }
}
