package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of orders when the target or the journal misbehaves. */
class TroubleTest {

    private static final String ACCOUNT = "C-207119551";
    private static final LinkKey ORDER = Fixtures.salesOrder("1");

    private final Scene scene = new Scene();

    @Test
    void aCreateWhoseAnswerWasLostIsSettledByALook() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LostAnswer());
        scene.receive(order());
        scene.pass(Scene.MOMENT);

        assertEquals(List.of("unknown", "found"), scene.results(ORDER));
        assertEquals(List.of("Create " + ACCOUNT, "Create SO-1"), scene.sent());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aCommitLaterThanTheCutGivesOneDocument() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LateCommit());
        scene.receive(order());
        scene.erp.commitLate();
        scene.pass(Scene.MOMENT);

        assertEquals(List.of(ACCOUNT, "SO-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aCommitThatComesAfterTheLookAndTheSecondCreateGivesOneDocument() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LateCommit());
        scene.receive(order());
        scene.pass(Scene.MOMENT);
        scene.erp.commitLate();

        assertEquals(List.of(ACCOUNT, "SO-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOrderWhoseRequestWasLostIsSentAgainAfterALook() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LostRequest());
        scene.receive(order());
        int looksBefore = scene.erp.reads().size();
        scene.pass(Scene.MOMENT);

        assertEquals(looksBefore + 1, scene.erp.reads().size());
        assertEquals(List.of("unknown", "delivered"), scene.results(ORDER));
        assertEquals(List.of(ACCOUNT, "SO-1"), scene.documents());
    }

    @Test
    void anUnknownEffectIsLookedForEvenIfANewerVersionCameMeanwhile() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LostAnswer());
        scene.receive(order("other").build());
        scene.pass(Scene.MOMENT);
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.erp.holdAnswers();
        scene.receive(order());
        scene.receive(order("1").updatedAt("2026-03-05T12:10:00-05:00").build());
        scene.erp.releaseAnswers();

        assertEquals(Map.of("unknown", 1L), scene.dirty());
        scene.pass(Scene.MOMENT);

        assertEquals(1, Collections.frequency(scene.sent(), "Create SO-1"));
        assertEquals(List.of("unknown", "found"), scene.results(ORDER));
    }

    @Test
    void anUnknownKeyThatComesToNeedARefusedAccountStaysUnknown() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LostAnswer(), refused());
        scene.receive(order("1").byGuest("one@example.com").build());
        scene.receive(order("1")
                .byGuest("two@example.com")
                .updatedAt("2026-03-05T12:10:00-05:00")
                .build());
        scene.pass(Scene.MOMENT);

        assertEquals(Map.of("unknown", 1L, "dead", 1L), scene.dirty());
        assertEquals(List.of(), scene.signals.notices());
        scene.release();
        scene.pass(Duration.ofMinutes(1));

        assertEquals("amendment-held", scene.parked().getFirst().problem().kind());
        assertEquals(1, Collections.frequency(scene.sent(), "Create SO-1"));
    }

    @Test
    void aThrottledTargetIsLeftAloneUntilTheTimeItNamed() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.Throttled(Duration.ofSeconds(30)));
        scene.receive(order());
        int asked = asked();
        scene.pass(Duration.ofSeconds(29));
        assertEquals(asked, asked());
        scene.pass(Scene.MOMENT);

        assertEquals(List.of(ACCOUNT, "SO-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anUnreachableTargetIsTriedAgainWithGrowingPauses() {
        scene.erp.nextOperations(new Fate.Proper(), unreachable());
        scene.erp.nextReads(new Fate.Proper(), unreachable(), unreachable(), unreachable());
        scene.receive(order());
        scene.pass(Duration.ofMinutes(1));

        List<Instant> times = scene.signals.attempts().stream()
                .filter(attempt -> attempt.key().equals(ORDER))
                .map(Deliveries.Attempt::at)
                .toList();
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            pauses.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        assertEquals(4, pauses.size());
        assertEquals(pauses.stream().sorted().toList(), pauses);
        assertTrue(pauses.getLast().compareTo(Duration.ofSeconds(7)) > 0, pauses::toString);
        assertEquals(List.of(ACCOUNT, "SO-1"), scene.documents());
    }

    @Test
    void aRefusalIsADeadLetterAndANewerVersionWakesItEvenIfItSaysNothingNew() {
        scene.erp.nextOperations(new Fate.Proper(), refused());
        scene.receive(order());

        assertEquals("dead", scene.parked().getFirst().state());
        scene.receive(order("1").updatedAt("2026-03-05T12:10:00-05:00").build());

        assertEquals(List.of("rejected", "delivered"), scene.results(ORDER));
        assertEquals(List.of(), scene.parked());
    }

    @Test
    void aJournalThatBreaksRightAfterTheTargetTookTheOrderDoesNotDoubleIt() {
        scene.journal.breakWhile(() ->
                scene.sent().contains("Create SO-1") && scene.signals.notices().isEmpty());
        scene.receive(order());
        assertEquals(List.of("round broken off"), scene.signals.notices());
        scene.pass(Scene.MOMENT);

        assertEquals(1, Collections.frequency(scene.sent(), "Create SO-1"));
        assertEquals(List.of("found"), scene.results(ORDER));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aClosedTargetIsNotAsked() {
        scene.close(Duration.ofSeconds(10));
        scene.receive(order());
        scene.pass(Duration.ofSeconds(9));
        assertEquals(0, asked());
        scene.pass(Scene.MOMENT);

        assertEquals(List.of(ACCOUNT, "SO-1"), scene.documents());
    }

    @Test
    void stoppingCompletesWhenTheRoundsUnderWayAreSettled() {
        scene.erp.holdAnswers();
        scene.receive(order());
        Future<Void> stopped = scene.lane.stop();
        assertFalse(stopped.isComplete());
        scene.erp.releaseAnswers();

        assertTrue(stopped.succeeded());
        assertEquals(List.of(ACCOUNT), scene.documents());
        assertEquals(Map.of("ready", 1L), scene.dirty());
    }

    @Test
    void aKeyIsNotAttemptedAgainWhileItsAnswerIsHeldBackAndANewerMarkFollows() {
        scene.receive(order("other").build());
        scene.erp.holdAnswers();
        scene.receive(order());
        scene.receive(order("1")
                .updatedAt("2026-03-05T12:10:00-05:00")
                .noted("as a present")
                .build());
        scene.pass(Duration.ofMinutes(1));

        assertEquals(1, Collections.frequency(scene.sent(), "Create SO-1"));
        assertEquals(List.of(), scene.results(ORDER));
        scene.erp.releaseAnswers();

        assertEquals(List.of("delivered", "unchanged"), scene.results(ORDER));
        assertEquals(Map.of(), scene.dirty());
    }

    private int asked() {
        return scene.erp.reads().size() + scene.erp.deliveries().size();
    }

    private static Fate refused() {
        Failure failure = Failure.of(FailureKind.ITEM_UNUSABLE, "The item is stopped.");
        return new Fate.Told(new DeliveryOutcome.Rejected(failure));
    }

    private static Fate unreachable() {
        return new Fate.Unreachable();
    }

    private static Order order() {
        return order("1").build();
    }

    private static Orders order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00");
    }
}
