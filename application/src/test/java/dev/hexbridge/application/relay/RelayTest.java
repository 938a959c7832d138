package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.TargetRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of orders while all goes well, and which of them are not sent at all. */
class RelayTest {

    private static final String ACCOUNT = "C-207119551";
    private static final LinkKey ORDER = Fixtures.salesOrder("1");

    private final Scene scene = new Scene();

    @Test
    void anOrderMakesItsBuyersAccountFirstAndThenTheSalesOrder() {
        scene.receive(order("1").build());

        assertEquals(List.of("Create " + ACCOUNT, "Create SO-1"), scene.sent());
        assertEquals(List.of(ACCOUNT, "SO-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
        assertEquals("applied", scene.events().getFirst().status());
    }

    @Test
    void aRepetitionWritesNothingMore() {
        Order order = order("1").build();
        scene.receive(order);
        scene.receive(order);

        assertEquals(2, scene.sent().size());
        assertEquals(List.of("delivered"), sentResults());
        assertEquals("ignored", scene.events().getFirst().status());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void twoOrdersOfOneNewCustomerMakeOneAccount() {
        scene.erp.holdAnswers();
        scene.receive(order("1").build());
        scene.receive(order("2").build());
        scene.erp.releaseAnswers();

        assertEquals(List.of("Create " + ACCOUNT, "Create SO-1", "Create SO-2"), scene.sent());
    }

    @Test
    void whatWaitsInTheTableFollowsAsSoonAsThereIsRoomAndNotAtTheNextTick() {
        Scene narrow = new Scene(4);
        narrow.close(Scene.MOMENT);
        for (int i = 1; i <= 50; i++) {
            narrow.receive(order("w" + i).byGuest("guest" + i + "@example.com").build());
        }
        narrow.pass(Scene.MOMENT.plus(Clockwork.TICK));

        assertEquals(100, narrow.documents().size());
    }

    @Test
    void ordersThatFindNoRoomInMemoryAreReadFromTheTable() {
        Scene narrow = new Scene(4);
        for (int i = 1; i <= 20; i++) {
            narrow.receive(order("n" + i).byGuest("guest" + i + "@example.com").build());
        }
        narrow.close(Scene.MOMENT);
        for (int i = 1; i <= 20; i++) {
            narrow.receive(order("m" + i).byGuest("late" + i + "@example.com").build());
        }
        assertEquals(40, narrow.documents().size());
        narrow.pass(Duration.ofMinutes(1));

        assertEquals(80, narrow.sent().size());
        assertEquals(80, narrow.documents().size());
        assertEquals(Map.of(), narrow.dirty());
    }

    @Test
    void anAccountThatIsThereAlreadyIsFoundByItsAddressAndUsed() {
        scene.receive(order("1").build());
        scene.receive(order("2").byGuest("jane.doe@example.com").build());

        assertEquals(List.of("Create " + ACCOUNT, "Create SO-1", "Create SO-2"), scene.sent());
    }

    @Test
    void anEditedOrderWhoseDocumentIsGoneIsHeld() {
        scene.receive(order("1").build());
        scene.erp.remove("usmf", new TargetRef("sales-order", "SO-1"));
        scene.receive(edited());

        assertEquals("gone", scene.parked().getFirst().problem().kind());
        assertEquals(2, scene.sent().size());
    }

    @Test
    void aTotalThatIsOffIsHeldWithTheDifferenceExplainedAndNothingIsSentForIt() {
        scene.receive(order("1").withTotal("21.00").build());

        assertEquals(List.of(ACCOUNT), scene.documents());
        assertEquals("totals-differ", scene.parked().getFirst().problem().kind());
        String text = scene.parked().getFirst().problem().text();
        assertTrue(text.contains("20.00") && text.contains("21.00"), text);
    }

    @Test
    void aTestOrderIsLeftOut() {
        scene.receive(order("1").asTest().build());

        assertEquals(List.of(), scene.sent());
        assertEquals("filtered", scene.events().getFirst().status());
    }

    @Test
    void anOrderThatWasCancelledBeforeItWasSentIsNotMade() {
        scene.receive(order("1").cancelledAt("2026-03-05T12:30:00-05:00").build());

        assertEquals(List.of(), scene.documents());
        assertEquals(List.of("unchanged"), sentResults());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOlderVersionAfterANewerOneChangesNothing() {
        scene.receive(order("1").updatedAt("2026-03-05T12:10:00-05:00").build());
        scene.receive(older());

        assertEquals(2, scene.sent().size());
        assertEquals(List.of("delivered"), sentResults());
        assertEquals(Map.of(), scene.dirty());
        assertEquals("superseded", scene.events().getFirst().status());
        assertEquals(
                Optional.of(scene.events().getLast().position()),
                scene.events().getFirst().coveredBy());
    }

    @Test
    void anOlderVersionThatWasMarkedBeforeItsLinkWasMadeChangesNothingEvenIfItsAttemptBreaksOff() {
        scene.receive(order("1").updatedAt("2026-03-05T12:10:00-05:00").build());
        scene.forgetSnapshots();
        int before = scene.signals.notices().size();
        scene.journal.breakWhile(() -> scene.dirty().equals(Map.of("ready", 1L))
                && scene.signals.notices().size() == before);
        scene.receive(older());
        scene.pass(Scene.MOMENT);

        assertTrue(scene.signals.notices().size() > before, "the attempt broke off");
        assertEquals("superseded", sentResults().getLast());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aHoldOfTheFlowWaitsAndOnceReleasedTheOrderPasses() {
        scene.receive(order("1").build());
        scene.receive(large());

        assertEquals("held-by-flow", scene.parked().getFirst().problem().kind());
        scene.release();

        assertEquals(List.of(ACCOUNT, "SO-1", "SO-2"), scene.documents());
    }

    @Test
    void anOrderThatTheFlowHoldsAsksForItsCustomerOnlyOnceItIsReleased() {
        scene.receive(large());

        assertEquals(Map.of("held", 1L), scene.dirty());
        assertEquals(List.of(), scene.erp.reads());
        assertEquals(List.of(), scene.sent());
        scene.release();

        assertEquals(
                List.of("held", "blocked"),
                scene.results(Fixtures.salesOrder("2")).subList(0, 2));
        assertTrue(scene.documents().contains("SO-2"), scene.documents().toString());
    }

    private List<String> sentResults() {
        return scene.results(ORDER);
    }

    private static Order older() {
        return Orders.order().withId("1").withLine("MUG", 1, "10.00").build();
    }

    private static Order edited() {
        return Orders.order()
                .withId("1")
                .withLine("MUG", 3, "10.00")
                .updatedAt("2026-03-05T12:10:00-05:00")
                .build();
    }

    private static Order large() {
        return Orders.order().withId("2").withLine("MUG", 1, "2000.00").build();
    }

    private static Orders order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00");
    }
}
