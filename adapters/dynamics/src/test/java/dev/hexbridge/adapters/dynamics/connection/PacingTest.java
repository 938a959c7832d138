package dev.hexbridge.adapters.dynamics.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How fast and how much: budget, predicted time and requests for patience, on a clock of the test's own. */
class PacingTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void aBudgetLetsOneSecondsWorthThroughAndSpacesTheRest() {
        Budget budget = new Budget(10, clock);
        for (int request = 0; request < 10; request++) {
            assertEquals(Duration.ZERO, budget.take());
        }
        assertEquals(Duration.ofMillis(100), budget.ahead());
        assertEquals(Duration.ofMillis(100), budget.take());
        assertEquals(Duration.ofMillis(200), budget.take());
        now = now.plusMillis(300);
        assertEquals(Duration.ZERO, budget.ahead());
    }

    @Test
    void anUnusedBudgetDoesNotGrowBeyondOneSecond() {
        Budget budget = new Budget(2, clock);
        now = now.plusSeconds(3600);
        assertEquals(Duration.ZERO, budget.take());
        assertEquals(Duration.ZERO, budget.take());
        assertEquals(Duration.ofMillis(500), budget.take());
    }

    @Test
    void aFastPeerGetsLargerBatchesByDoublingAtMost() {
        PeerTime time = new PeerTime(Duration.ofSeconds(5), 8, 1_000);
        assertEquals(8, time.parts());
        time.answered(8, Duration.ofMillis(8));
        assertTrue(time.parts() > 8 && time.parts() <= 16, "now " + time.parts());
        for (int batch = 0; batch < 40; batch++) {
            time.answered(time.parts(), Duration.ofMillis(time.parts()));
        }
        assertEquals(1_000, time.parts());
    }

    @Test
    void aSlowPeerGetsSmallBatchesAndAlwaysAtLeastOneWrite() {
        PeerTime time = new PeerTime(Duration.ofSeconds(5), 8, 1_000);
        for (int batch = 0; batch < 20; batch++) {
            time.answered(time.parts(), Duration.ofSeconds(2).multipliedBy(time.parts()));
        }
        assertEquals(2, time.parts());
        time.lost(2, Duration.ofSeconds(60));
        assertEquals(1, time.parts());
    }

    @Test
    void patienceIsTakenFromSecondsOrDatesAndTheLongestCounts() {
        Patience patience = new Patience(clock);
        assertEquals(Optional.empty(), patience.until());
        assertEquals(now.plusSeconds(90), patience.asked(Optional.of("Mon, 02 Mar 2026 10:01:30 GMT")));
        assertEquals(now.plusSeconds(7), patience.asked(Optional.of("7")));
        assertEquals(Optional.of(now.plusSeconds(90)), patience.until());
        now = now.plusSeconds(90);
        assertEquals(Optional.empty(), patience.until());
    }

    @Test
    void withoutASensibleHeaderPatienceLastsHalfAMinuteAndNeverMoreThanAnHour() {
        Patience patience = new Patience(clock);
        assertEquals(now.plusSeconds(30), patience.asked(Optional.empty()));
        assertEquals(now.plusSeconds(30), patience.asked(Optional.of("soon")));
        assertEquals(now.plusSeconds(3600), patience.asked(Optional.of("999999999")));
    }
}
