package dev.hexbridge.domain.mapping;

import static dev.hexbridge.domain.mapping.Maps.constant;
import static dev.hexbridge.domain.mapping.Maps.extension;
import static dev.hexbridge.domain.mapping.Maps.failed;
import static dev.hexbridge.domain.mapping.Maps.fields;
import static dev.hexbridge.domain.mapping.Maps.firstOf;
import static dev.hexbridge.domain.mapping.Maps.join;
import static dev.hexbridge.domain.mapping.Maps.made;
import static dev.hexbridge.domain.mapping.Maps.map;
import static dev.hexbridge.domain.mapping.Maps.path;
import static dev.hexbridge.domain.mapping.Maps.required;
import static dev.hexbridge.domain.mapping.Maps.rule;
import static dev.hexbridge.domain.mapping.Maps.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.mapping.LookupTable.Row;
import dev.hexbridge.domain.mapping.Mapped.MapFault;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TransformTest {

    private static final SalesOrderInput INPUT = Inputs.of(
            Orders.order().withLine("MUG", 2, "19.99").noted("Ring twice").build());

    @Test
    void aRuleWithoutTransformsCopies() {
        assertEquals(Map.of("A", text("Ring twice")), fields(INPUT, map(rule("A", path("order.notes.note")))));
    }

    @Test
    void anAbsentSourceLeavesTheFieldOut() {
        assertEquals(Map.of(), fields(INPUT, map(rule("A", path("order.notes.purchaseOrder")))));
    }

    @Test
    void aConstantIsSentEvenWhenBlank() {
        assertEquals(Map.of("A", text("")), fields(INPUT, map(rule("A", constant("")))));
    }

    @Test
    void aConstantTransformTellsOnlyThatThereIsAValue() {
        MapDocument map = map(
                rule("A", path("order.shippingAddress", new Transform.Constant("Yes"))),
                rule("B", path("order.payment.terms", new Transform.Constant("Yes"))));

        assertEquals(Map.of("A", text("Yes")), fields(INPUT, map));
    }

    @Test
    void aDefaultStandsInForWhatIsAbsent() {
        MapDocument map = map(
                rule("A", path("order.notes.purchaseOrder", new Transform.Default("none"))),
                rule("B", path("order.notes.note", new Transform.Default("none"))));

        assertEquals(Map.of("A", text("none"), "B", text("Ring twice")), fields(INPUT, map));
    }

    @Test
    void theFirstOfSeveralIsTakenAndOnlyItsRemarksAreKept() {
        LookupTable empty = LookupTable.of("t", Optional.of(new Otherwise.Absent()), Map.of());
        Transform lookup = new Transform.Lookup("t", Optional.empty());
        MapDocument map =
                map(rule("A", firstOf(path("order.id", lookup), path("order.number", new Transform.Note("stood in")))));

        assertEquals(List.of("A: stood in"), made(INPUT, map, empty).notes());
    }

    @Test
    void aJoinSkipsWhatIsAbsentWithItsSeparator() {
        MapDocument map = map(rule(
                "A",
                join("\n", path("order.shippingAddress.street.line1"), path("order.shippingAddress.street.line2"))));

        assertEquals(Map.of("A", text("1 Main Street")), fields(INPUT, map));
    }

    @Test
    void aSplitTakesOnePart() {
        MapDocument map = map(
                rule("A", path("order.notes.note", new Transform.Split(" ", 0))),
                rule("B", path("order.notes.note", new Transform.Split(" ", -1))),
                rule("C", path("order.notes.note", new Transform.Split(" ", 7))));

        assertEquals(Map.of("A", text("Ring"), "B", text("twice")), fields(INPUT, map));
    }

    @Test
    void aLookupFindsWhateverTheCaseAndBlanks() {
        LookupTable table = LookupTable.of("t", Optional.of(new Otherwise.Absent()), Map.of(" RING twice", "bell"));
        MapDocument map = map(rule("A", path("order.notes.note", new Transform.Lookup("t", Optional.empty()))));

        assertEquals(Map.of("A", text("bell")), fields(INPUT, map, table));
    }

    @Test
    void whatATableDoesNotHaveIsUsedAsSaidOtherwise() {
        LookupTable table = LookupTable.of("t", Optional.of(new Otherwise.Refuse()), Map.of());
        Expression same = path("order.id", new Transform.Lookup("t", Optional.of(new Otherwise.Same())));
        Expression use = path("order.id", new Transform.Lookup("t", Optional.of(new Otherwise.Use("x"))));
        Expression absent = path("order.id", new Transform.Lookup("t", Optional.of(new Otherwise.Absent())));
        Expression refuse = path("order.id", new Transform.Lookup("t", Optional.empty()));

        Mapped.Made made = made(INPUT, map(rule("A", same), rule("B", use), rule("C", absent)), table);
        assertEquals(
                Map.of("A", text("450789469"), "B", text("x")),
                made.document().root().fields());
        assertEquals(List.of("C: '450789469' is not in table t"), made.notes());
        assertEquals(
                List.of(new MapFault("", "D", "'450789469' is not in table t")),
                failed(INPUT, map(required("D", refuse)), table).faults());
    }

    @Test
    void aSkuBecomesAnItemWithItsDimensions() {
        LookupTable items = new LookupTable(
                Maps.head("items"),
                Optional.empty(),
                new TreeMap<>(Map.of(
                        "MUG", new Row.Many(new TreeMap<>(Map.of("Item", "M-1", "Colour", "Red"))),
                        "CUP", new Row.One("C-1"))));
        MapDocument map = map(rule("Item", path("order.lines.first.item.sku", new Transform.Item("items"))));

        assertEquals(Map.of("Item", text("M-1"), "Colour", text("Red")), fields(INPUT, map, items));
        assertEquals(Map.of("Item", text("C-1")), fields(withSku("CUP"), map, items));
        assertEquals(Map.of("Item", text("mug")), fields(withSku("mug"), map, items));
    }

    @Test
    void aCutIsNotedAndNeverHalvesACharacter() {
        Mapped.Made made = made(
                Inputs.of(Orders.order().noted("ab\uD83D\uDE00cd").build()),
                map(rule("A", path("order.notes.note", new Transform.Cut(3)))));

        assertEquals(Map.of("A", text("ab")), made.document().root().fields());
        assertEquals(List.of("A: cut from 6 to 2 characters"), made.notes());
    }

    @Test
    void prefixAndCaseChangeText() {
        MapDocument map = map(
                rule("A", path("order.notes.note", new Transform.Upper(), new Transform.Prefix("N: "))),
                rule("B", path("order.notes.note", new Transform.Lower())));

        assertEquals(Map.of("A", text("N: RING TWICE"), "B", text("ring twice")), fields(INPUT, map));
    }

    @Test
    void aBusinessDateIsTheDateInTheLegalEntitysZoneAtNoonUtc() {
        MapDocument map = map(
                rule("A", path("order.times.processed", new Transform.BusinessDate())),
                rule("B", path("order.times.processed", new Transform.Moment())));
        SalesOrderInput late = Inputs.of(
                Orders.order().at("2026-03-05T23:30:00-05:00").build(),
                Inputs.pair(TaxMode.SHOP_AMOUNTS, "Europe/Berlin", Map.of()));

        assertEquals(
                Map.of("A", moment("2026-03-06T12:00:00Z"), "B", moment("2026-03-06T04:30:00Z")), fields(late, map));
    }

    @Test
    void numbersStayNumbersAndTextCanBeReadAsOne() {
        Rule typed = new Rule(
                new Rule.Target.Field("B"), path("order.id"), Optional.of(Rule.As.NUMBER), false, FieldPolicy.DEFAULT);

        assertEquals(
                Map.of("A", decimal("39.98"), "B", decimal("450789469")),
                fields(INPUT, map(rule("A", path("priced.expected")), typed)));
    }

    @Test
    void anExtensionGoesWhereThePairSaysElseIntoTheTimeline() {
        MapDocument map = map(extension("orderTotal", path("priced.expected")));
        SalesOrderInput named = Inputs.of(
                INPUT.order(), Inputs.pair(TaxMode.SHOP_AMOUNTS, "UTC", Map.of("orderTotal", "HEX_OrderTotal")));

        assertEquals(Map.of("HEX_OrderTotal", decimal("39.98")), fields(named, map));
        assertEquals(
                List.of("kept here only: order total 39.98 USD"),
                made(INPUT, map).notes());
    }

    @Test
    void anExtensionMayNotTakeAnotherRulesField() {
        SalesOrderInput clash =
                Inputs.of(INPUT.order(), Inputs.pair(TaxMode.SHOP_AMOUNTS, "UTC", Map.of("orderTotal", "A")));
        MapDocument map = map(rule("A", path("order.id")), extension("orderTotal", path("priced.expected")));

        assertEquals(
                List.of(new MapFault("", "orderTotal", "the pair names A for it, which another rule fills")),
                failed(clash, map).faults());
    }

    @Test
    void everyMissingRequiredFieldIsToldAtOnce() {
        MapDocument map = map(
                required("A", path("order.notes.purchaseOrder")),
                required("B", firstOf(path("order.payment.gateway"), path("order.payment.terms.name"))));

        assertEquals(
                List.of(
                        new MapFault("", "A", "there is no value in order.notes.purchaseOrder"),
                        new MapFault("", "B", "there is no value in order.payment.gateway, order.payment.terms.name")),
                failed(INPUT, map).faults());
    }

    @Test
    void aMapOfOrdersReadsNoCustomers() {
        CompiledMap map = Maps.compiled(map(rule("A", path("order.id"))));
        CustomerInput customer = Inputs.of(Buyers.customer("1", "Jane", "Doe", "jane@example.com"));

        assertThrows(IllegalArgumentException.class, () -> map.apply(customer));
    }

    private static SalesOrderInput withSku(String sku) {
        return Inputs.of(Orders.order().withLine(sku, 1, "1").build());
    }

    private static FieldValue moment(String at) {
        return new FieldValue.Moment(Instant.parse(at));
    }

    private static FieldValue decimal(String number) {
        return new FieldValue.Decimal(new BigDecimal(number));
    }
}
