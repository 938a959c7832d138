package dev.hexbridge.domain.desire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.desire.Correction.Value;
import dev.hexbridge.domain.mapping.ShapeDocument;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import dev.hexbridge.domain.message.SourceVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final SourceVersion SEEN = new SourceVersion(NOON, NOON);
    private static final SourceVersion NEWER = new SourceVersion(NOON.plusSeconds(1), NOON);

    @Test
    void itIsLaidOverRootAndLinesAndNamesThePlaceButNotTheText() {
        Wish.Ready corrected = correction(false, new Value("", "City", "Aarhus"), new Value("55", "Name", "Mug"))
                .over(ready());

        StateDoc document = corrected.desired().document();
        assertEquals(new FieldValue.Name("Aarhus"), document.root().fields().get("City"));
        assertEquals(
                new FieldValue.Text("Mug"),
                document.child("55").orElseThrow().fields().get("Name"));
        assertEquals(
                List.of("cut to 60", "corrected by anna: City", "corrected by anna: line 55 Name"), corrected.notes());
    }

    @Test
    void numbersAndDatesStayTheMapsAndALineThatIsGoneIsTold() {
        Wish.Ready ready = ready();
        Wish.Ready corrected = correction(
                        false,
                        new Value("55", "Price", "1"),
                        new Value("", "Date", "x"),
                        new Value("56", "Name", "Mug"))
                .over(ready);

        assertEquals(ready.desired().document(), corrected.desired().document());
        assertEquals(
                List.of(
                        "cut to 60",
                        "the correction by anna changes nothing: line 55 Price",
                        "the correction by anna changes nothing: Date",
                        "the correction by anna changes nothing: line 56 Name"),
                corrected.notes());
    }

    @Test
    void itHoldsForTheVersionThatWasSeenAndForNewerOnesOnlyIfItStays() {
        Value value = new Value("", "City", "Aarhus");
        assertTrue(correction(false, value).holdsFor(SEEN));
        assertFalse(correction(false, value).holdsFor(NEWER));
        assertTrue(correction(true, value).holdsFor(NEWER));
        assertFalse(correction(true).holdsFor(SEEN));
    }

    @Test
    void linesHaveRulesOfTheirOwn() {
        CorrectionRules rules = new CorrectionRules(List.of(ShapeDocument.of(
                "erp",
                Map.of(
                        "sales-order", RecordShape.of(Set.of("Number"), Set.of(), Set.of()),
                        "sales-order-line", RecordShape.of(Set.of(), Set.of("ItemNumber"), Set.of("SalesPrice")),
                        "customer", RecordShape.of(Set.of("City"), Set.of(), Set.of())))));

        assertEquals(List.of(), rules.faults("sales-order", List.of(new Value("", "City", "Aarhus"))));
        assertEquals(List.of(), rules.faults("sales-order", List.of(new Value("55", "Name", "two\nlines"))));
        assertEquals(
                3,
                rules.faults(
                                "sales-order",
                                List.of(
                                        new Value("55", "ItemNumber", "X"),
                                        new Value("55", "salesprice", "1"),
                                        new Value("", "Note", "a\u0000b")))
                        .size());
        assertEquals(
                1,
                rules.faults("customer", List.of(new Value("", "City", "Aarhus")))
                        .size());
    }

    private static Correction correction(boolean stays, Value... values) {
        return new Correction(List.of(values), SEEN, stays, "anna", NOON);
    }

    private static Wish.Ready ready() {
        TreeMap<String, FieldValue> header = new TreeMap<>();
        header.put("City", new FieldValue.Name("arhus"));
        header.put("Date", new FieldValue.Moment(NOON));
        TreeMap<String, FieldValue> line = new TreeMap<>();
        line.put("Price", new FieldValue.Decimal(BigDecimal.TEN));
        StateDoc document = new StateDoc(
                new TargetRecord("sales-order", "", header), List.of(new TargetRecord("sales-order-line", "55", line)));
        Desired desired = new Desired(document, Optional.empty(), List.of(), SEEN, 1, Optional.empty());
        return new Wish.Ready(desired, List.of("cut to 60"));
    }
}
