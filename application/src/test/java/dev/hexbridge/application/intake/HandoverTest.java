package dev.hexbridge.application.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.domain.message.Recorded;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final List<String> came = new ArrayList<>();
    private final Handover handover = new Handover(
            loop::add, recorded -> came.add(String.valueOf(recorded.position().sequence())), () -> came.add("look"), 2);

    @Test
    void receiptsComeInTheirOrderWhenTheOtherLoopHasItsTurn() {
        handover.offer(receipt(1));
        handover.offer(receipt(2));
        assertEquals(List.of(), came);
        turn();
        handover.offer(receipt(3));
        turn();

        assertEquals(List.of("1", "2", "3"), came);
    }

    @Test
    void whatIsMoreThanMayBeOnItsWayIsLookedForInTheLogOnce() {
        handover.offer(receipt(1));
        handover.offer(receipt(2));
        handover.offer(receipt(3));
        handover.offer(receipt(4));
        turn();

        assertEquals(List.of("1", "2", "look"), came);
    }

    @Test
    void eachDoubtAfterALookHasTheLogLookedThroughAgain() {
        handover.doubt();
        handover.doubt();
        turn();
        handover.doubt();
        turn();

        assertEquals(List.of("look", "look"), came);
    }

    private void turn() {
        while (!loop.isEmpty()) {
            loop.remove().run();
        }
    }

    private static Recorded receipt(long sequence) {
        return new Recorded(
                Fixtures.somewhere(sequence), Fixtures.receipt("d" + sequence, Fixtures.order("1"), Instant.EPOCH));
    }
}
