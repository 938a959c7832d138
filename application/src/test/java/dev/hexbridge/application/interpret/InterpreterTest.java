package dev.hexbridge.application.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.intake.Intake;
import dev.hexbridge.application.intake.Pressure;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.application.relay.BreakableJournal;
import dev.hexbridge.application.relay.FakeShop;
import dev.hexbridge.application.relay.ManualTimers;
import dev.hexbridge.application.relay.RecordingSignals;
import dev.hexbridge.application.relay.Routes;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The interpreter from the feed to the journal. */
class InterpreterTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-05T18:00:00Z"));
    private final ManualTimers timers = new ManualTimers(clock);
    private final InMemoryJournal memory = new InMemoryJournal(clock);
    private final BreakableJournal journal = new BreakableJournal(memory);
    private final RecordingSignals signals = new RecordingSignals();
    private final FakeShop shop = new FakeShop();
    private final List<Dirty> dirty = new ArrayList<>();
    private final InterpreterLoop loop = loop(new Feed(3, 1_000_000));

    @Test
    void aPoisonReceiptIsQuarantinedAndItsNeighboursGoOn() {
        append(shop.delivers(order("1"), clock.instant()));
        append(shop.deliversPoison("2", clock.instant()));
        append(shop.delivers(order("3"), clock.instant()));
        Waiting.of(loop.start());

        assertEquals(List.of("in-flight", "in-flight", "quarantined"), statuses());
        assertEquals(List.of(Map.of("marked", 2, "quarantined", 1)), signals.verdicts());
    }

    @Test
    void pastItsBoundItForgetsAndReadsEveryReceiptBackExactlyOnce() {
        Waiting.of(loop.start());
        journal.breakWhile(() -> true);
        for (int i = 1; i <= 10; i++) {
            loop.offer(append(shop.delivers(order("n" + i), clock.instant())));
        }
        assertEquals(List.of(), signals.verdicts());
        journal.breakWhile(() -> false);
        timers.advance(Duration.ofSeconds(3));

        assertEquals(10, interpreted());
        assertEquals(1, signals.verdicts().size());
    }

    @Test
    void aReceiptThatIsOfferedTwiceIsInterpretedOnce() {
        Waiting.of(loop.start());
        Recorded recorded = append(shop.delivers(order("1"), clock.instant()));
        loop.offer(recorded);
        loop.offer(recorded);

        assertEquals(1, interpreted());
    }

    @Test
    void aReceiptThatNobodyCouldBeToldOfIsFoundByLookingBack() {
        Waiting.of(loop.start());
        append(shop.delivers(order("1"), clock.instant()));
        assertEquals(0, interpreted());
        timers.advance(Duration.ofSeconds(6));

        assertEquals(1, interpreted());
    }

    @Test
    void aDoubtIsLookedIntoAtOnce() {
        Waiting.of(loop.start());
        append(shop.delivers(order("1"), clock.instant()));
        loop.doubt();

        assertEquals(1, interpreted());
    }

    @Test
    void whileTheJournalDoesNotAnswerItPausesWhateverIsOffered() {
        Waiting.of(loop.start());
        journal.breakWhile(() -> true);
        for (int i = 1; i <= 10; i++) {
            loop.offer(append(shop.delivers(order("n" + i), clock.instant())));
        }

        assertEquals(List.of("interpretation paused"), signals.notices());
        timers.advance(Duration.ofMillis(51));
        assertEquals(2, signals.notices().size());
    }

    @Test
    void aBatchThatWasCommittedWithoutAnAnswerIsNotInterpretedAgain() {
        Waiting.of(loop.start());
        journal.loseNextAnswer();

        loop.offer(append(shop.delivers(order("1"), clock.instant())));
        timers.advance(Duration.ofSeconds(1));
        loop.offer(append(shop.delivers(order("2"), clock.instant())));
        timers.advance(Duration.ofSeconds(1));

        assertEquals(1, interpreted(), "the second alone; the first one's lanes find its keys in the table");
        assertEquals(List.of("in-flight", "in-flight"), statuses());
    }

    @Test
    void itTakesUpTheWorkWhereItWasLeft() {
        append(shop.delivers(order("1"), clock.instant()));
        Waiting.of(loop.start());
        append(shop.delivers(order("2"), clock.instant()));
        Waiting.of(loop(new Feed(3, 1_000_000)).start());

        assertEquals(2, interpreted());
        assertEquals(List.of("in-flight", "in-flight"), statuses());
    }

    @Test
    void ofSeveralSnapshotsInOneBatchTheNewestMarksTheKey() {
        append(shop.delivers(order("1", "2026-03-05T12:10:00-05:00"), clock.instant()));
        Position first = append(shop.delivers(order("1"), clock.instant())).position();
        Waiting.of(loop.start());

        assertTrue(dirty.stream().noneMatch(key -> key.key().mark().snapshot().equals(first)));
        assertEquals(2, dirty.size());
        assertTrue(dirty.stream().allMatch(key -> key.order().isPresent()));
    }

    @Test
    void afterItWasStoppedItTakesNoFurtherStep() {
        Waiting.of(loop.start());
        Waiting.of(loop.stop());
        Intake intake = new Intake(memory.log(), loop::offer, loop::doubt, Checkpoints.OPEN);
        Waiting.of(intake.receive(shop.delivers(order("1"), clock.instant())));
        timers.advance(Duration.ofMinutes(1));

        assertEquals(List.of("received"), statuses());
    }

    private InterpreterLoop loop(Feed feed) {
        Reader reader =
                new Reader(Map.of(Fixtures.SHOP, shop), Map.of(Fixtures.SHOP, Routing.only(Routes.shopToErp())));
        Interpreter.Outlet outlet = new Interpreter.Outlet(dirty::addAll, signals);
        Interpreter interpreter = new Interpreter(feed, memory.log(), journal, reader, outlet);
        return new InterpreterLoop(feed, interpreter, timers, signals, new Pressure(clock).pace(timers));
    }

    private Recorded append(Receipt receipt) {
        return switch (Waiting.of(memory.log().append(receipt))) {
            case EventLog.Appended.Stored stored -> new Recorded(stored.position(), receipt);
            case EventLog.Appended other -> throw new AssertionError("it was not kept: " + other);
        };
    }

    private int interpreted() {
        return signals.verdicts().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<String> statuses() {
        EventQuery all = new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);
        return Waiting.of(memory.history().events(all)).items().stream()
                .map(event -> event.status())
                .sorted()
                .toList();
    }

    private static Order order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00").build();
    }

    private static Order order(String id, String updatedAt) {
        return Orders.order()
                .withId(id)
                .withLine("MUG", 2, "10.00")
                .updatedAt(updatedAt)
                .build();
    }
}
