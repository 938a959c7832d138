package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders that the ERP numbers: whatever is lost, and however late it commits, there is one document. */
class GeneratedNumbersTest {

    private static final String ACCOUNT = "C-207119551";
    private static final LinkKey ORDER = Fixtures.salesOrder("1");
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private final Scene scene = new Scene(100, Routes.numberedByErp());

    @Test
    void theHeaderIsMadeWithoutANumberAndTheLinesFollowUnderTheOneItGot() {
        scene.receive(order());

        assertEquals(List.of("Create " + ACCOUNT, "CreateRoot ", "AddChildren N-1"), scene.sent());
        assertEquals(List.of("delivered"), scene.results(ORDER));
        assertEquals(2, lines("N-1"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOrderThatIsThereAlreadyIsFoundByItsReference() {
        scene.receive(order());
        Scene other = new Scene(100, Routes.numberedByErp());
        Observed.Seen seen = assertInstanceOf(Observed.Seen.class, scene.erp.observe("usmf", ref("N-1")));
        other.erp.put("usmf", ref("000815"), seen.document());
        other.receive(order());

        assertEquals(List.of("found"), other.results(ORDER));
        assertEquals(List.of("Create " + ACCOUNT), other.sent());
    }

    @Test
    void twoOrdersWithTheReferenceAreHeldAndNeitherIsTouched() {
        scene.receive(order());
        Observed.Seen seen = assertInstanceOf(Observed.Seen.class, scene.erp.observe("usmf", ref("N-1")));
        Scene other = new Scene(100, Routes.numberedByErp());
        other.erp.put("usmf", ref("A"), seen.document());
        other.erp.put("usmf", ref("B"), seen.document());
        other.receive(order());

        assertEquals("ambiguous", other.parked().getFirst().problem().kind());
    }

    @Test
    void aHeaderWhoseAnswerWasLostIsFoundAndItsLinesAreAddedAtOnce() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LostAnswer());
        scene.receive(order());
        assertEquals(Map.of("unknown", 1L), scene.dirty());
        scene.pass(Scene.MOMENT);

        assertEquals(List.of(ACCOUNT, "N-1"), scene.documents());
        assertEquals(2, lines("N-1"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aHeaderThatNeverCameIsMadeAnewOnlyAfterTwoLooksBehindTheWindow() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LostRequest());
        scene.receive(order());
        scene.pass(WINDOW);
        assertEquals(1, Collections.frequency(scene.sent(), "CreateRoot "));
        assertTrue(scene.erp.reads().size() > 4, "it is looked for in the meantime");
        scene.pass(Duration.ofSeconds(29));
        assertEquals(1, Collections.frequency(scene.sent(), "CreateRoot "));
        scene.pass(Duration.ofSeconds(10));

        assertEquals(List.of(ACCOUNT, "N-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aHeaderThatIsCommittedLongAfterTheCutStaysTheOnlyOne() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LateCommit());
        scene.receive(order());
        scene.pass(Duration.ofSeconds(119));
        scene.erp.commitLate();
        scene.pass(WINDOW);

        assertEquals(List.of(ACCOUNT, "N-1"), scene.documents());
        assertEquals(2, lines("N-1"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void linesThatAreCommittedLongAfterTheCutAreNotDoubled() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.Proper(), new Fate.LateCommit());
        scene.receive(order());
        scene.pass(Duration.ofSeconds(119));
        scene.erp.commitLate();
        scene.pass(WINDOW);

        assertEquals(2, lines("N-1"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aCancellationWhileTheHeaderIsInDoubtWaitsForItAndTakesItAway() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LateCommit());
        scene.receive(order());
        scene.receive(cancelled());
        scene.pass(Duration.ofSeconds(60));
        assertEquals(Map.of("unknown", 1L), scene.dirty());
        scene.erp.commitLate();
        scene.pass(WINDOW);

        assertEquals(List.of(ACCOUNT), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aHoldInTheMeantimeDoesNotEndTheDoubt() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LateCommit());
        scene.receive(order());
        scene.receive(builder()
                .updatedAt("2026-03-05T12:10:00-05:00")
                .withTotal("1.00")
                .build());
        scene.pass(Scene.MOMENT);
        assertEquals(Map.of("held", 1L), scene.dirty());
        scene.receive(builder().updatedAt("2026-03-05T12:20:00-05:00").build());
        assertEquals(1, Collections.frequency(scene.sent(), "CreateRoot "));
        scene.erp.commitLate();
        scene.pass(WINDOW);

        assertEquals(List.of(ACCOUNT, "N-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aRoundThatBrokeOffAfterTheHeaderWasSentDoesNotDoubleIt() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LateCommit());
        scene.journal.breakWhile(() ->
                scene.sent().contains("CreateRoot ") && scene.signals.notices().isEmpty());
        scene.receive(order());
        assertEquals(List.of("round broken off"), scene.signals.notices());
        scene.pass(Duration.ofSeconds(60));
        assertEquals(1, Collections.frequency(scene.sent(), "CreateRoot "));
        scene.erp.commitLate();
        scene.pass(WINDOW);

        assertEquals(List.of(ACCOUNT, "N-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aRefusedLineLeavesTheHeaderAndTheNextVersionGoesOnThere() {
        Failure stopped = Failure.of(FailureKind.ITEM_UNUSABLE, "The item is stopped.");
        scene.erp.nextOperations(
                new Fate.Proper(), new Fate.Proper(), new Fate.Told(new DeliveryOutcome.Rejected(stopped)));
        scene.receive(order());
        assertEquals(Map.of("dead", 1L), scene.dirty());
        scene.receive(builder().updatedAt("2026-03-05T12:10:00-05:00").build());

        assertEquals(List.of(ACCOUNT, "N-1"), scene.documents());
        assertEquals(2, lines("N-1"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void onlyTheMissingLineIsAdded() {
        scene.receive(order());
        StateDoc whole = assertInstanceOf(Observed.Seen.class, scene.erp.observe("usmf", ref("N-1")))
                .document();
        Scene other = new Scene(100, Routes.numberedByErp());
        other.erp.put(
                "usmf",
                ref("000815"),
                new StateDoc(whole.root(), whole.children().subList(0, 1)));
        other.receive(order());

        assertEquals(List.of("Create " + ACCOUNT, "AddChildren 000815"), other.sent());
        assertEquals(
                2,
                assertInstanceOf(Observed.Seen.class, other.erp.observe("usmf", ref("000815")))
                        .document()
                        .children()
                        .size());
    }

    private int lines(String number) {
        return assertInstanceOf(Observed.Seen.class, scene.erp.observe("usmf", ref(number)))
                .document()
                .children()
                .size();
    }

    private static TargetRef ref(String number) {
        return new TargetRef("sales-order", number);
    }

    private static Order cancelled() {
        return builder()
                .updatedAt("2026-03-05T12:20:00-05:00")
                .cancelledAt("2026-03-05T12:20:00-05:00")
                .build();
    }

    private static Order order() {
        return builder().build();
    }

    private static Orders builder() {
        return Orders.order().withId("1").withLine("MUG", 2, "10.00").withLine("CUP", 1, "7.00");
    }
}
