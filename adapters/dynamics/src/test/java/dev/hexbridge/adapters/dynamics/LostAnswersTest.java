package dev.hexbridge.adapters.dynamics;

import static dev.hexbridge.adapters.dynamics.Answers.changeSet;
import static dev.hexbridge.adapters.dynamics.Answers.created;
import static dev.hexbridge.adapters.dynamics.Answers.parts;
import static dev.hexbridge.adapters.dynamics.Answers.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.RetryLater;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Unknown;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On which side of the line a failure falls: surely without effect, or unknown. */
class LostAnswersTest {

    private static final DynamicsSettings.Load IMPATIENT =
            new DynamicsSettings.Load(Duration.ofMillis(1_500), Duration.ofMillis(200), 100, 4, 1_000);

    private final ScriptedPeer peer = new ScriptedPeer(settings -> new DynamicsSettings(
            settings.environment(),
            settings.entitySets(),
            IMPATIENT,
            new DynamicsSettings.Breaker(3, Duration.ofSeconds(30), Duration.ofMillis(300))));

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void whatFindsNoConnectionHadNoEffect() {
        peer.answerToken(Answers.andGoodbye(Answers.token("token", "3600")));
        peer.answer(Answers.andGoodbye(parts(changeSet(1, created("SO-1"), created("SO-1")))));
        assertInstanceOf(Delivered.class, create("SO-1"));
        peer.stopListening();
        RetryLater later = assertInstanceOf(RetryLater.class, create("SO-2"));
        assertEquals(FailureKind.UNAVAILABLE, later.failure().kind());
    }

    @Test
    void aConnectionCutBeforeTheAnswerLeavesTheEffectUnknown() {
        peer.answer(Answers.cut());
        assertUnknown(FailureKind.NO_ANSWER, create("SO-1"));
    }

    @Test
    void noAnswerWithinTheTimeLimitLeavesTheEffectUnknown() {
        peer.answer(Answers.silence());
        assertUnknown(FailureKind.NO_ANSWER, create("SO-1"));
    }

    @Test
    void aConnectionCutInTheAnswerLeavesAllUnknown() {
        peer.answer(Answers.cutInTheLastOf(
                changeSet(1, created("SO-1"), created("SO-1")), changeSet(3, created("SO-2"), created("SO-2"))));
        List<DeliveryOutcome> outcomes = Work.deliverAll(peer.adapter(), Work.create("SO-1"), Work.create("SO-2"));
        assertEquals(2, outcomes.size());
        outcomes.forEach(outcome -> assertInstanceOf(Unknown.class, outcome));
    }

    @Test
    void anAnswerThatEndsEarlySettlesTheWholePartsOnly() {
        peer.answer(Answers.endingEarly(
                changeSet(1, created("SO-1"), created("SO-1")), changeSet(3, created("SO-2"), created("SO-2"))));
        List<DeliveryOutcome> outcomes = Work.deliverAll(peer.adapter(), Work.create("SO-1"), Work.create("SO-2"));
        assertInstanceOf(Delivered.class, outcomes.get(0));
        assertUnknown(FailureKind.PROTOCOL, outcomes.get(1));
    }

    @Test
    void aMissingPartLeavesAllUnknownForNobodyKnowsWhichItIs() {
        peer.answer(parts(changeSet(1, created("SO-1"), created("SO-1"))));
        List<DeliveryOutcome> outcomes = Work.deliverAll(peer.adapter(), Work.create("SO-1"), Work.create("SO-2"));
        outcomes.forEach(outcome -> assertUnknown(FailureKind.PROTOCOL, outcome));
    }

    @Test
    void partsWithTheNumbersOfOthersLeaveAllUnknown() {
        peer.answer(
                parts(changeSet(3, created("SO-2"), created("SO-2")), changeSet(1, created("SO-1"), created("SO-1"))));
        List<DeliveryOutcome> outcomes = Work.deliverAll(peer.adapter(), Work.create("SO-1"), Work.create("SO-2"));
        outcomes.forEach(outcome -> assertUnknown(FailureKind.PROTOCOL, outcome));
    }

    @Test
    void aPageInsteadOfAnAnswerLeavesTheEffectUnknown() {
        peer.answer(status(200, "text/html; charset=utf-8", "<html>Sign in</html>"));
        Unknown unknown = assertInstanceOf(Unknown.class, create("SO-1"));
        assertFalse(unknown.failure().text().contains("Sign in"), "bodies are not repeated");
    }

    @Test
    void aServerErrorOfTheWholeBatchLeavesTheEffectUnknownWhateverItSays() {
        peer.answer(
                status(502, "text/html", "<html>Bad gateway</html>"),
                status(500, "application/json", Answers.errorBody("The record already exists..", "x")));
        assertUnknown(FailureKind.NO_ANSWER, create("SO-1"));
        assertUnknown(FailureKind.NO_ANSWER, create("SO-2"));
    }

    @Test
    void aRedirectionIsNotFollowed() {
        peer.answer((request, body) -> request.response()
                .setStatusCode(307)
                .putHeader("Location", peer.url() + "/data/elsewhere")
                .end());
        assertUnknown(FailureKind.PROTOCOL, create("SO-1"));
        assertEquals(1, peer.requests().size());
    }

    @Test
    void aChangeSetThatDisagreesWithItselfIsUnknown() {
        peer.answer(parts(changeSet(1, created("SO-1"), Answers.error(400, "The record already exists.."))));
        assertUnknown(FailureKind.PROTOCOL, create("SO-1"));
    }

    @Test
    void afterAFewLostAnswersTheConnectionRestsAndThenTriesWithOne() {
        peer.answer(Answers.cut(), Answers.cut(), Answers.cut());
        for (int attempt = 0; attempt < 3; attempt++) {
            create("SO-1");
        }
        assertTrue(Availabilities.isClosed(peer.adapter()));
        RetryLater resting = assertInstanceOf(RetryLater.class, create("SO-1"));
        assertEquals(FailureKind.UNAVAILABLE, resting.failure().kind());
        assertEquals(3, peer.requests().size(), "nothing was sent while it rests");

        Availabilities.untilOpen(peer.adapter());
        peer.answer(parts(changeSet(1, created("SO-1"), created("SO-1"))));
        assertEquals(1, Availabilities.operations(peer.adapter()));
        assertInstanceOf(Delivered.class, create("SO-1"));
        assertTrue(Availabilities.operations(peer.adapter()) > 1);
    }

    @Test
    void onlyOneOfManyTriesWhetherThingsAreBetter() {
        peer.answer(Answers.cut(), Answers.cut(), Answers.cut());
        for (int attempt = 0; attempt < 3; attempt++) {
            create("SO-1");
        }
        Availabilities.untilOpen(peer.adapter());
        Answers.Held held = new Answers.Held(parts(changeSet(1, created("SO-1"), created("SO-1"))));
        peer.answer(held);
        Future<List<DeliveryOutcome>> trying = send("SO-1");
        assertInstanceOf(RetryLater.class, EmulatedErp.await(send("SO-2")).getFirst());
        assertTrue(Availabilities.isClosed(peer.adapter()));
        held.release();
        assertInstanceOf(Delivered.class, EmulatedErp.await(trying).getFirst());
        assertEquals(4, peer.requests().size());
    }

    @Test
    void anAnswerThatComesAfterTheBreakerOpenedStillSettles() {
        Answers.Held held = new Answers.Held(parts(changeSet(1, created("SO-1"), created("SO-1"))));
        peer.answer(held);
        Future<List<DeliveryOutcome>> late = send("SO-1");
        held.arrived();
        peer.answer(Answers.cut(), Answers.cut(), Answers.cut());
        for (int attempt = 0; attempt < 3; attempt++) {
            create("SO-2");
        }
        assertTrue(Availabilities.isClosed(peer.adapter()));
        held.release();
        assertInstanceOf(Delivered.class, EmulatedErp.await(late).getFirst());
    }

    @Test
    void refusalsDoNotOpenTheBreaker() {
        for (int attempt = 0; attempt < 10; attempt++) {
            peer.answer(status(400, "application/json", Answers.errorBody("Malformed.", "x")));
            create("SO-1");
        }
        assertFalse(Availabilities.isClosed(peer.adapter()));
    }

    private DeliveryOutcome create(String number) {
        return Work.deliver(peer.adapter(), Work.create(number));
    }

    private Future<List<DeliveryOutcome>> send(String number) {
        return peer.adapter().deliver(List.of(new Delivery(TargetDocuments.ORDER, "attempt", Work.create(number))));
    }

    private static void assertUnknown(FailureKind kind, DeliveryOutcome outcome) {
        assertEquals(kind, assertInstanceOf(Unknown.class, outcome).failure().kind());
    }
}
