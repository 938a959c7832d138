package dev.hexbridge.application.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import dev.hexbridge.application.relay.ManualTimers;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final ManualTimers timers = new ManualTimers(clock);
    private final Queue<Promise<Acceptance>> unanswered = new ArrayDeque<>();
    private final Pressure pressure = new Pressure(clock);
    private final Pace pace = pressure.pace(timers);
    private final ReceiveChange intake = pressure.counting(receipt -> {
        Promise<Acceptance> answer = Promise.promise();
        unanswered.add(answer);
        return answer.future();
    });

    @Test
    void withFewDeliveriesWaitingEachPieceBeginsAtOnce() {
        deliver(16);

        assertTrue(pace.turn().isComplete());
        assertTrue(pace.turn().isComplete());
    }

    @Test
    void whileManyWaitAPieceBeginsNowAndThen() {
        deliver(17);
        List<Future<Void>> turns =
                IntStream.range(0, 3).mapToObj(i -> pace.turn()).toList();
        assertEquals(0, begun(turns));

        rushFor(Pace.PATIENCE);
        assertEquals(1, begun(turns));
        rushFor(Pace.PATIENCE);
        assertEquals(2, begun(turns));
    }

    @Test
    void whenTheRushIsOverAllBeginThatWait() {
        deliver(17);
        List<Future<Void>> turns =
                IntStream.range(0, 3).mapToObj(i -> pace.turn()).toList();
        answerAll();
        timers.advance(Duration.ofMillis(40));

        assertEquals(3, begun(turns));
        assertEquals(0, timers.pending());
    }

    @Test
    void aLullBetweenTwoCommitsDoesNotEndARush() {
        deliver(17);
        answerAll();
        Future<Void> turn = pace.turn();
        timers.advance(Duration.ofMillis(10));
        deliver(17);
        timers.advance(Duration.ofMillis(10));

        assertFalse(turn.isComplete());
    }

    @Test
    void whatGoesOnForLongIsNoRushAnyMore() {
        deliver(17);
        rushFor(Pressure.LONGEST);

        assertTrue(pace.turn().isComplete());
    }

    @Test
    void afterALullTheNextRushPressesAgain() {
        deliver(17);
        rushFor(Pressure.LONGEST);
        clock.advance(Duration.ofSeconds(2));
        deliver(1);

        assertTrue(pace.turn().isComplete());
        assertFalse(pace.turn().isComplete());
    }

    @Test
    void whoIsNotAnsweredBecauseTheJournalFailedDoesNotCountForEver() {
        deliver(17);
        unanswered.forEach(answer -> answer.fail("the journal was lost"));
        clock.advance(Duration.ofMillis(40));

        assertTrue(pace.turn().isComplete());
    }

    @Test
    void whatMakesWorkForOthersLeavesThemTimeWhenTheyHaveEnough() {
        AtomicBoolean sated = new AtomicBoolean(true);
        Pace own = pressure.pace(timers, sated::get);
        List<Future<Void>> turns =
                IntStream.range(0, 3).mapToObj(i -> own.turn()).toList();
        timers.advance(Pace.APPETITE.plusMillis(20).multipliedBy(2));
        assertEquals(2, begun(turns));

        sated.set(false);
        timers.advance(Duration.ofMillis(20));
        assertEquals(3, begun(turns));
    }

    private void deliver(int count) {
        for (int i = 0; i < count; i++) {
            intake.receive(Fixtures.receipt("" + i, Fixtures.order("1"), clock.instant()));
        }
    }

    /** One comes after the other, and none is answered. */
    private void rushFor(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMillis(10)) {
            timers.advance(Duration.ofMillis(10));
            deliver(1);
        }
    }

    private void answerAll() {
        while (!unanswered.isEmpty()) {
            unanswered.remove().complete(new Acceptance.Duplicate());
        }
    }

    private static long begun(List<Future<Void>> turns) {
        return turns.stream().filter(Future::isComplete).count();
    }
}
