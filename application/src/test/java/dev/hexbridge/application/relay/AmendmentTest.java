package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of a sales order when its order is edited or cancelled after it was made. */
class AmendmentTest {

    private static final String ACCOUNT = "C-207119551";
    private static final LinkKey ORDER = Fixtures.salesOrder("1");
    private static final TargetRef REF = new TargetRef("sales-order", "SO-1");

    private final Scene scene = new Scene();
    private final ErpOrder erp = new ErpOrder(scene.erp, REF);

    @Test
    void anEditedQuantityIsSentUnderTheTagThatWasReadAndSeenAfterwards() {
        scene.receive(order().build());
        scene.receive(later(1).withLine("MUG", 3, "10.00").build());

        assertEquals(List.of("delivered", "delivered"), scene.results(ORDER));
        assertEquals(List.of("Create " + ACCOUNT, "Create SO-1", "Amend SO-1"), scene.sent());
        assertEquals(Map.of("901 OrderedSalesQuantity", "3"), erp.quantities());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void addedLinesComeAndRemovedLinesGoInOneOperation() {
        scene.receive(order().build());
        scene.receive(later(1).withLine("MUG", 2, "10.00")
                .leaving(0)
                .withLine("CUP", 4, "7.00")
                .build());

        assertEquals(Map.of("902 OrderedSalesQuantity", "4"), erp.quantities());
        assertEquals(1, Collections.frequency(scene.sent(), "Amend SO-1"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aPurchaseOrderThatIsTakenBackIsEmptiedInTheErp() {
        scene.receive(order().withPurchaseOrder("PO-7").build());
        scene.receive(later(1).withLine("MUG", 2, "10.00").build());

        assertEquals("", erp.field("CustomerRequisitionNumber"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aChangeThatWasMadeMeanwhileIsReadAgainAndTheEditIsSentOnce() {
        scene.receive(order().build());
        scene.erp.nextOperations(told(
                new DeliveryOutcome.RetryLater(Failure.of(FailureKind.CHANGED_MEANWHILE, "412"), Optional.empty())));
        scene.receive(later(1).withLine("MUG", 3, "10.00").build());

        assertEquals(List.of("delivered", "delivered"), scene.results(ORDER));
        assertEquals(Map.of("901 OrderedSalesQuantity", "3"), erp.quantities());
    }

    @Test
    void aDocumentThatKeepsChangingWaits() {
        scene.receive(order().build());
        Fate changed = told(
                new DeliveryOutcome.RetryLater(Failure.of(FailureKind.CHANGED_MEANWHILE, "412"), Optional.empty()));
        scene.erp.nextOperations(changed, changed, changed);
        scene.receive(later(1).withLine("MUG", 3, "10.00").build());

        assertEquals(List.of("delivered", "retry-later"), scene.results(ORDER));
        scene.pass(Scene.MOMENT);
        assertEquals(Map.of("901 OrderedSalesQuantity", "3"), erp.quantities());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void whatPeopleChangedInTheErpAloneStaysTheirs() {
        scene.receive(order().build());
        erp.put("CurrencyCode", "EUR");
        scene.receive(
                later(1).withPurchaseOrder("PO-8").withLine("MUG", 2, "10.00").build());

        assertEquals("EUR", erp.field("CurrencyCode"));
        assertEquals("PO-8", erp.field("CustomerRequisitionNumber"));
    }

    @Test
    void whatBothChangedIsAQuestionForAPerson() {
        scene.receive(order().withPurchaseOrder("PO-7").build());
        erp.put("CustomerRequisitionNumber", "by hand");
        scene.receive(
                later(1).withPurchaseOrder("PO-8").withLine("MUG", 2, "10.00").build());

        assertEquals("amendment-held", scene.parked().getFirst().problem().kind());
        assertEquals("by hand", erp.field("CustomerRequisitionNumber"));
        assertTrue(
                scene.parked().getFirst().problem().text().contains("by hand -> PO-8"),
                scene.parked().getFirst().problem().text());
    }

    @Test
    void anEditThatWouldNotComeToTheShopsTotalIsHeld() {
        scene.receive(order().build());
        erp.putLine("SalesPrice", "9.00");
        scene.receive(
                later(1).withLine("MUG", 2, "10.00").withLine("CUP", 1, "7.00").build());

        assertEquals("totals-differ", scene.parked().getFirst().problem().kind());
        assertEquals(0, Collections.frequency(scene.sent(), "Amend SO-1"));
    }

    @Test
    void anOrderInAStateThatNobodyKnowsIsNeverTouched() {
        scene.receive(order().build());
        scene.erp.move("usmf", REF, "Backorder", "Something");
        scene.receive(later(1).withLine("MUG", 3, "10.00").build());

        assertEquals("document-closed", scene.parked().getFirst().problem().kind());
        assertEquals(2, scene.sent().size());
    }

    @Test
    void aConfirmedOrderIsOpenStill() {
        scene.receive(order().build());
        scene.erp.move("usmf", REF, "Backorder", "Confirmed");
        scene.receive(later(1).withLine("MUG", 3, "10.00").build());

        assertEquals(Map.of("901 OrderedSalesQuantity", "3"), erp.quantities());
    }

    @Test
    void anOrderThatIsClosedBetweenLookAndChangeIsPlannedAnew() {
        scene.receive(order().build());
        scene.erp.nextOperations(told(new DeliveryOutcome.Rejected(
                Failure.of(FailureKind.DOCUMENT_CLOSED, "Sales order cannot be changed."))));
        scene.erp.nextReads(new Fate.Proper(), moved());
        scene.receive(later(1).withLine("MUG", 3, "10.00").build());

        assertEquals(Map.of("901 OrderedSalesQuantity", "2"), erp.quantities());
        assertEquals(
                Map.of("901 OrderedSalesQuantity", "1"),
                new ErpOrder(scene.erp, new TargetRef("sales-order", "SO-1S1")).quantities());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aCancelledOrderIsTakenOutOfTheErpWhileItIsOpen() {
        scene.receive(order().build());
        scene.receive(cancelled());

        assertEquals(List.of("Create " + ACCOUNT, "Create SO-1", "Withdraw SO-1"), scene.sent());
        assertEquals(List.of("delivered", "delivered"), scene.results(ORDER));
        assertEquals(List.of(ACCOUNT), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void whatWasInvoicedComesBackOnAReturnOrderOnceItIsCancelled() {
        scene.receive(order().build());
        scene.erp.move("usmf", REF, "Invoiced", "Invoiced");
        scene.receive(cancelled());

        assertEquals(List.of("Create " + ACCOUNT, "Create SO-1", "Create SO-1R1"), scene.sent());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aCancellationWhoseAnswerWasLostIsSettledByALook() {
        scene.receive(order().build());
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(cancelled());
        scene.pass(Scene.MOMENT);

        assertEquals(List.of(ACCOUNT), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOlderVersionAfterACancellationMakesNoDocument() {
        scene.receive(cancelled());
        scene.receive(order().build());

        assertEquals(List.of(), scene.documents());
        assertEquals(List.of("unchanged"), scene.results(ORDER));
    }

    @Test
    void anEditWhoseAnswerWasLostAndWhichIsCommittedLaterHasItsEffectOnce() {
        scene.receive(order().build());
        scene.erp.nextOperations(new Fate.LateCommit());
        scene.receive(
                later(1).withLine("MUG", 3, "10.00").withLine("CUP", 1, "7.00").build());
        scene.pass(Scene.MOMENT);
        scene.erp.commitLate();

        assertEquals(Map.of("901 OrderedSalesQuantity", "3", "902 OrderedSalesQuantity", "1"), erp.quantities());
        assertEquals(Map.of(), scene.dirty());
    }

    private static Order cancelled() {
        return later(2).withLine("MUG", 2, "10.00")
                .cancelledAt("2026-03-05T12:30:00-05:00")
                .build();
    }

    private static Orders order() {
        return Orders.order().withId("1").withLine("MUG", 2, "10.00");
    }

    private static Orders later(int minutes) {
        return Orders.order().withId("1").updatedAt("2026-03-05T12:1" + minutes + ":00-05:00");
    }

    private static Fate told(DeliveryOutcome outcome) {
        return new Fate.Told(outcome);
    }

    /** What a look shows once it is invoiced. */
    private Fate moved() {
        Observed.Seen seen = erp.seen();
        TreeMap<String, FieldValue> fields =
                new TreeMap<>(seen.document().root().fields());
        fields.put("SalesOrderStatus", new FieldValue.Text("Invoiced"));
        fields.put("SalesOrderProcessingStatus", new FieldValue.Text("Invoiced"));
        StateDoc document = new StateDoc(
                new TargetRecord("sales-order", "", fields), seen.document().children());
        return new Fate.Shown(
                new ReadOutcome.Answer(new Observed.Seen(seen.ref(), document, seen.etags(), seen.readAt())));
    }
}
