package dev.hexbridge.adapters.dynamics;

import static dev.hexbridge.adapters.dynamics.Answers.changeSet;
import static dev.hexbridge.adapters.dynamics.Answers.created;
import static dev.hexbridge.adapters.dynamics.Answers.parts;
import static dev.hexbridge.adapters.dynamics.Answers.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.RetryLater;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests for patience, around and inside batches. */
class PatienceTest {

    private final ScriptedPeer peer = new ScriptedPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void whileItLastsNothingIsSent() {
        peer.answer(Answers.throttled("90"));
        RetryLater later = assertInstanceOf(RetryLater.class, Work.deliver(peer.adapter(), Work.create("SO-1")));
        assertEquals(FailureKind.THROTTLED, later.failure().kind());
        assertEquals(Optional.of(peer.now().plusSeconds(90)), later.notBefore());
        assertInstanceOf(RetryLater.class, Work.deliver(peer.adapter(), Work.create("SO-2")));
        assertEquals(1, peer.requests().size());
        assertEquals(
                peer.now().plusSeconds(90),
                Availabilities.closed(peer.adapter()).until());

        peer.passSeconds(90);
        peer.answer(parts(changeSet(1, created("SO-2"), created("SO-2"))));
        assertInstanceOf(Delivered.class, Work.deliver(peer.adapter(), Work.create("SO-2")));
    }

    @Test
    void theLongestOfThePartsCountsForTheConnectionAndEachForItself() {
        peer.answer(parts(
                changeSet(1, response(429, "", "Retry-After: 5")),
                changeSet(3, created("SO-2"), created("SO-2")),
                changeSet(5, response(429, "", "Retry-After: 40")),
                changeSet(7, response(429, ""))));
        List<DeliveryOutcome> outcomes = Work.deliverAll(
                peer.adapter(), Work.create("SO-1"), Work.create("SO-2"), Work.create("SO-3"), Work.create("SO-4"));
        assertEquals(Optional.of(peer.now().plusSeconds(5)), notBefore(outcomes.get(0)));
        assertInstanceOf(Delivered.class, outcomes.get(1));
        assertEquals(Optional.of(peer.now().plusSeconds(40)), notBefore(outcomes.get(2)));
        assertEquals(Optional.of(peer.now().plusSeconds(30)), notBefore(outcomes.get(3)));
        assertEquals(
                peer.now().plusSeconds(40),
                Availabilities.closed(peer.adapter()).until());
    }

    @Test
    void aPeerNotYetKnownGetsSmallBatches() {
        Operation[] orders = IntStream.range(0, 9)
                .mapToObj(number -> Work.create("SO-" + number))
                .toArray(Operation[]::new);
        Work.deliverAll(peer.adapter(), orders);
        List<Integer> writes = peer.requests().stream()
                .map(request -> request.body().split("Content-ID", -1).length - 1)
                .sorted()
                .toList();
        assertEquals(List.of(2, 8, 8), writes);
    }

    private static Optional<Instant> notBefore(DeliveryOutcome outcome) {
        return assertInstanceOf(RetryLater.class, outcome).notBefore();
    }
}
