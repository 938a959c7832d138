package dev.hexbridge.application.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.domain.message.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final List<Recorded> RECEIPTS = List.of(made(1), made(2), made(3), made(4));

    private final Feed feed = new Feed(3, 1000);

    @Test
    void itStartsByCatchingUpAndTakesNothingFromMemoryUntilTheLogIsRead() {
        feed.offer(recorded(1));
        assertTrue(feed.isCatchingUp());
        assertEquals(List.of(), feed.take(10));
        feed.interpreted(List.of(recorded(1)));
        feed.endOfLog();

        assertFalse(feed.isCatchingUp());
    }

    @Test
    void itDoesNotReturnToTheTailBeforeItHasReadAllThatItHeardOf() {
        feed.offer(recorded(1));
        feed.offer(recorded(2));
        feed.interpreted(List.of(recorded(1)));
        feed.endOfLog();

        assertTrue(feed.isCatchingUp());
    }

    @Test
    void aReceiptThatIsMissingFromTheLogWhenLookedForAgainIsNotWaitedFor() {
        feed.offer(recorded(1));
        feed.endOfLog();
        feed.offer(recorded(2));
        feed.endOfLog();
        assertTrue(feed.isCatchingUp(), "the second was heard of while the log was read");
        feed.endOfLog();

        assertFalse(feed.isCatchingUp());
    }

    @Test
    void inTheTailReceiptsAreTakenInTheirOrder() {
        feed.endOfLog();
        feed.offer(recorded(1));
        feed.offer(recorded(2));

        assertEquals(List.of(recorded(1)), feed.take(1));
        assertEquals(List.of(recorded(2)), feed.take(10));
    }

    @Test
    void aReceiptThatWasInterpretedIsNotTakenAgain() {
        feed.endOfLog();
        feed.offer(recorded(1));
        feed.offer(recorded(1));
        feed.interpreted(feed.take(1));
        feed.offer(recorded(1));

        assertEquals(List.of(), feed.take(10));
    }

    @Test
    void pastItsNumberItForgetsWhatItHoldsAndCatchesUp() {
        feed.endOfLog();
        for (int i = 1; i <= 4; i++) {
            feed.offer(recorded(i));
        }

        assertTrue(feed.isCatchingUp());
        assertEquals(List.of(), feed.take(10));
        assertEquals(Cursor.START, feed.cursor());
    }

    @Test
    void pastItsBytesItForgetsWhatItHoldsAndCatchesUp() {
        Feed small = new Feed(100, 2L * recorded(1).receipt().body().size());
        small.endOfLog();
        small.offer(recorded(1));
        small.offer(recorded(2));
        assertFalse(small.isCatchingUp());
        small.offer(recorded(3));

        assertTrue(small.isCatchingUp());
    }

    @Test
    void takingReceiptsMakesRoomForOthers() {
        feed.endOfLog();
        for (int i = 1; i <= 3; i++) {
            feed.offer(recorded(i));
        }
        feed.interpreted(feed.take(3));
        feed.offer(recorded(4));

        assertFalse(feed.isCatchingUp());
        assertEquals(List.of(recorded(4)), feed.take(3));
    }

    @Test
    void theCursorOfABatchIsKnownBeforeTheBatchIsInterpreted() {
        List<Recorded> batch = List.of(recorded(1), recorded(2));

        assertEquals(new Cursor(Map.of(1, 2L)), feed.after(batch));
        assertEquals(Cursor.START, feed.cursor());
        assertEquals(new Cursor(Map.of(1, 2L)), feed.interpreted(batch));
    }

    private static Recorded recorded(long sequence) {
        return RECEIPTS.get((int) sequence - 1);
    }

    private static Recorded made(long sequence) {
        return new Recorded(Fixtures.somewhere(sequence), Fixtures.receipt("d-" + sequence, Fixtures.order("1"), NOON));
    }
}
