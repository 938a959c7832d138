package dev.hexbridge.application.care;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.port.outbound.VersionRadar.Standing;
import dev.hexbridge.application.relay.ManualTimers;
import dev.hexbridge.application.relay.RecordingSignals;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionWatchTest {

    private static final Standing GOOD =
            new Standing.Known("2026-10", "2026-10", true, Optional.of(LocalDate.parse("2027-10-01")), "2026-10");
    private static final Standing GONE =
            new Standing.Known("2026-10", "2027-01", false, Optional.of(LocalDate.parse("2026-11-20")), "2027-10");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final ManualTimers timers = new ManualTimers(clock);
    private final RecordingSignals signals = new RecordingSignals();
    private final Deque<Standing> answers = new ArrayDeque<>();
    private final VersionWatch watch =
            new VersionWatch(Fixtures.SHOP, () -> Future.succeededFuture(answers.remove()), clock, timers, signals);

    @Test
    void theDaysThatTheVersionHasLeftAreTold() {
        answers.add(GOOD);
        watch.start();

        assertEquals(List.of(Fixtures.SHOP + " as asked, 312"), signals.versions());
        assertEquals(List.of(), signals.notices());
    }

    @Test
    void anotherVersionThanAskedForIsNoticedOnceAndCountedEachTime() {
        answers.addAll(List.of(GONE, GONE));
        watch.start();
        timers.advance(Duration.ofHours(7));

        String told = Fixtures.SHOP + " otherwise, -3";
        assertEquals(List.of(told, told), signals.versions());
        assertEquals(List.of("the version asked for is not served"), signals.notices());
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainSoon() {
        answers.addAll(
                List.of(new Standing.Later(Failure.of(FailureKind.UNAVAILABLE, "no answer"), Optional.empty()), GOOD));
        watch.start();
        timers.advance(Duration.ofMinutes(11));

        assertEquals(1, signals.versions().size());
    }

    @Test
    void aStoppedWatchAsksNoMore() {
        answers.add(GOOD);
        watch.start();
        watch.stop();
        timers.advance(Duration.ofDays(1));

        assertEquals(1, signals.versions().size());
    }
}
