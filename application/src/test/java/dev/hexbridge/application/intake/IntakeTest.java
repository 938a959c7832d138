package dev.hexbridge.application.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Position PLACE = Fixtures.somewhere(1);
    private static final Receipt RECEIPT =
            Fixtures.receipt("d-1", Fixtures.order("1"), Instant.parse("2026-03-05T12:00:00Z"));

    private final Promise<EventLog.Appended> commit = Promise.promise();
    private final List<Recorded> handedOn = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final Intake intake =
            new Intake(new PendingLog(), handedOn::add, () -> doubts.add("doubt"), Checkpoints.OPEN);

    @Test
    void aReceiptIsAcceptedAndHandedOnAfterItsCommitOnly() {
        Future<Acceptance> answer = intake.receive(RECEIPT);
        assertEquals(List.of(), handedOn);
        assertTrue(!answer.isComplete());
        commit.complete(new EventLog.Appended.Stored(PLACE));

        assertEquals(new Acceptance.Accepted(PLACE), answer.result());
        assertEquals(List.of(new Recorded(PLACE, RECEIPT)), handedOn);
    }

    @Test
    void aDuplicateIsNotHandedOn() {
        commit.complete(new EventLog.Appended.Duplicate());

        assertInstanceOf(Acceptance.Duplicate.class, intake.receive(RECEIPT).result());
        assertEquals(List.of(), handedOn);
    }

    @Test
    void aFullQueueTellsWhenToTryAgain() {
        commit.complete(new EventLog.Appended.Overloaded(Duration.ofSeconds(2)));

        assertEquals(
                new Acceptance.Overloaded(Duration.ofSeconds(2)),
                intake.receive(RECEIPT).result());
        assertEquals(List.of(), doubts);
    }

    @Test
    void aLostCommitIsDoubtedAndTheSenderIsToldThatNobodyKnows() {
        commit.fail("connection lost");

        assertTrue(intake.receive(RECEIPT).failed());
        assertEquals(List.of("doubt"), doubts);
        assertEquals(List.of(), handedOn);
    }

    private final class PendingLog implements EventLog {

        @Override
        public Future<Appended> append(Receipt receipt) {
            return commit.future();
        }

        @Override
        public Future<List<Recorded>> read(Cursor from, int limit) {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Future<List<Recorded>> fetch(List<Position> positions) {
            return Future.succeededFuture(List.of());
        }
    }
}
