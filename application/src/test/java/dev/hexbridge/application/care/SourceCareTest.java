package dev.hexbridge.application.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.application.port.outbound.Subscriptions.Ensured;
import dev.hexbridge.application.relay.ManualTimers;
import dev.hexbridge.application.relay.RecordingSignals;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Subscriptions are looked after, and a source that does not want us is left alone until it does. */
class SourceCareTest {

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Set<String> TOPICS = Set.of("orders/create", "orders/updated");
    private static final Ensured KEPT = new Ensured.Complete(Set.of(), TOPICS, Set.of());
    private static final Ensured RECREATED =
            new Ensured.Complete(Set.of(), Set.of("orders/updated"), Set.of("orders/create"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-05T18:00:00Z"));
    private final ManualTimers timers = new ManualTimers(clock);
    private final RecordingSignals signals = new RecordingSignals();
    private final InMemoryJournal journal = new InMemoryJournal(clock);
    private final Standing standing = new Standing(Fixtures.SHOP, journal, clock, signals);
    private final List<Instant> gaps = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Ensured answer = KEPT;
    private final List<Optional<String>> troubles = new ArrayList<>();
    private final SourceCare care = new SourceCare(
            new SourceCare.Source(
                    Fixtures.SHOP,
                    new FakeSubscriptions(),
                    Optional.of("https://engine.example/webhooks/shop"),
                    TOPICS),
            standing,
            gaps::add,
            new SourceCare.Rhythm(EVERY, clock, timers, signals),
            troubles::add);

    @Test
    void theyAreLookedAfterAtTheStartAndAtIntervals() {
        Waiting.of(care.start());
        assertEquals(1, asked.size());
        timers.advance(EVERY.multipliedBy(2));

        assertEquals(3, asked.size());
        assertEquals(List.of(), gaps);
        assertEquals(List.of(), signals.notices());
    }

    @Test
    void whatWasNotSentIsSweptFromTheLastTimeThatAllWasWell() {
        Waiting.of(care.start());
        timers.advance(EVERY);
        Instant good = clock.instant();
        answer = RECREATED;
        timers.advance(EVERY);

        assertEquals(List.of(good), gaps);
        assertEquals(List.of("subscriptions made"), signals.notices());
    }

    @Test
    void theFirstTimeThereIsNoGapToFill() {
        answer = RECREATED;
        Waiting.of(care.start());

        assertEquals(List.of(), gaps);
    }

    @Test
    void theGapIsKnownAfterARestartToo() {
        Instant good = clock.instant();
        Waiting.of(care.start());
        clock.advance(Duration.ofHours(5));
        Standing later = new Standing(Fixtures.SHOP, journal, clock, signals);
        Waiting.of(later.load());

        assertEquals(Optional.of(good), later.lastGood());
    }

    @Test
    void troubleIsToldOnceUntilItIsOver() {
        answer = new Ensured.Later(Failure.of(FailureKind.UNAVAILABLE, "502"), Optional.empty());
        Waiting.of(care.start());
        timers.advance(EVERY.multipliedBy(3));
        assertEquals(List.of("subscriptions cannot be looked after"), signals.notices());

        answer = KEPT;
        timers.advance(EVERY);
        answer = new Ensured.Refused(Failure.of(FailureKind.CREDENTIALS, "the scope read_orders is missing"));
        timers.advance(EVERY);

        assertEquals(2, signals.notices().size());
    }

    @Test
    void aWithdrawalParksTheConnectionUntilAccessWorksAgainAndTheGapIsSwept() {
        Instant good = clock.instant();
        Waiting.of(care.start());
        clock.advance(Duration.ofMinutes(1));
        Waiting.of(standing.withdrawn(clock.instant()));
        answer = new Ensured.Refused(Failure.of(FailureKind.CREDENTIALS, "invalid token"));
        timers.advance(EVERY);
        assertTrue(standing.isParked());

        answer = KEPT;
        timers.advance(EVERY);

        assertFalse(standing.isParked());
        assertEquals(List.of(good), gaps);
        assertEquals(
                List.of(
                        "connection parked: access was taken away",
                        "subscriptions cannot be looked after",
                        "connection taken up again: access was given"),
                signals.notices());
    }

    @Test
    void aWithdrawalThatIsNotTrueIsFoundOutAtOnce() {
        Waiting.of(care.start());
        clock.advance(Duration.ofMinutes(1));
        Waiting.of(standing.withdrawn(clock.instant()));
        clock.advance(Duration.ofMillis(1));
        care.again();

        assertFalse(standing.isParked());
        timers.advance(EVERY);
        assertEquals(3, asked.size());
    }

    @Test
    void aWithdrawalThatIsToldAfterAccessWasGivenAgainParksNothing() {
        Instant before = clock.instant().minusSeconds(60);
        Waiting.of(care.start());
        Waiting.of(standing.withdrawn(before));

        assertFalse(standing.isParked());
    }

    @Test
    void aParkedConnectionIsParkedAfterARestart() {
        Waiting.of(standing.withdrawn(clock.instant()));
        Standing later = new Standing(Fixtures.SHOP, journal, clock, signals);
        Waiting.of(later.load());

        assertTrue(later.isParked());
    }

    @Test
    void whereOthersSubscribeAccessIsLookedAfterAllTheSame() {
        SourceCare other = new SourceCare(
                new SourceCare.Source(Fixtures.SHOP, new FakeSubscriptions(), Optional.empty(), TOPICS),
                standing,
                gaps::add,
                new SourceCare.Rhythm(EVERY, clock, timers, signals),
                troubles::add);
        Waiting.of(standing.withdrawn(clock.instant().minusSeconds(1)));
        Waiting.of(other.start());

        assertFalse(standing.isParked());
        assertEquals(List.of(), asked);
    }

    private final class FakeSubscriptions implements Subscriptions {

        @Override
        public Future<Ensured> ensure(String endpoint, Set<String> topics) {
            asked.add(endpoint);
            return Future.succeededFuture(answer);
        }

        @Override
        public Future<Listing> list() {
            return Future.succeededFuture(new Listing.Complete(List.of()));
        }
    }
}
