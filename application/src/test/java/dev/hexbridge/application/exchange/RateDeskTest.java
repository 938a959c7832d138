package dev.hexbridge.application.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.port.outbound.ExchangeRates;
import dev.hexbridge.application.port.outbound.ExchangeRates.Reading;
import dev.hexbridge.application.relay.ManualTimers;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.exchange.RateBook;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateDeskTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-05T18:00:00Z"));
    private final ManualTimers timers = new ManualTimers(clock);
    private final Deque<Reading> answers = new ArrayDeque<>();
    private final ExchangeRates rates =
            type -> Future.succeededFuture(answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
    private final RateDesk desk = new RateDesk("Default");

    @Test
    void theRatesAreReadAtTheStartAndAgainAfterAWhile() {
        answers.add(known("first"));
        answers.add(known("second"));
        desk.start(rates, timers);
        assertEquals("first", desk.known().name());

        timers.advance(Duration.ofMinutes(16));
        assertEquals("second", desk.known().name());
    }

    @Test
    void whatCannotBeReadLeavesWhatWasKnownBefore() {
        answers.add(known("first"));
        answers.add(failed());
        desk.start(rates, timers);
        timers.advance(Duration.ofMinutes(16));

        assertEquals("first", desk.known().name());
    }

    @Test
    void aDeskThatNeverReadAnythingSaysWhyAndAsksAgainSoon() {
        answers.add(failed());
        answers.add(known("at last"));
        desk.start(rates, timers);
        assertTrue(
                desk.known().name().contains("could not be read: 503"),
                desk.known().name());

        timers.advance(Duration.ofMinutes(2));
        assertEquals("at last", desk.known().name());
    }

    private static Reading known(String name) {
        return new Reading.Known(new RateBook(name, List.of()));
    }

    private static Reading failed() {
        return new Reading.Unread(Failure.of(FailureKind.UNAVAILABLE, "503"));
    }
}
