package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.to;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.History.Event;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every history promises of receipts and of what waits. */
public abstract class HistoryContract extends JournalContract {

    static final EventQuery ALL_EVENTS =
            new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10);

    private static final SourceVersion FIRST = version(NOON);
    private static final SourceVersion SECOND = version(NOON.plusSeconds(60));
    private static final LinkKey KEY = salesOrder("1");

    @Test
    void aReceiptThatNobodyHasInterpretedIsReceived() {
        Position position = stored(Fixtures.receipt("d-1", Fixtures.order("1"), NOON));

        Event event = only();

        assertEquals(
                new Event(
                        position.text(),
                        "shop",
                        "orders/create",
                        "d-1",
                        NOON,
                        "shop/order/1",
                        "received",
                        Optional.empty(),
                        Optional.empty()),
                event);
    }

    @Test
    void whatTheEngineDoesNotActOnIsToldWithItsReason() {
        record(Fixtures.interpretation(receipt("d-1", "1", 1), new Verdict.Ignored("a test order")));
        record(Fixtures.interpretation(receipt("d-2", "2", 2), new Verdict.Filtered("below 10 EUR")));
        record(Fixtures.interpretation(receipt("d-3", "3", 3), new Verdict.Quarantined("no JSON", "/a")));

        List<Event> events = Waiting.of(history().events(ALL_EVENTS)).items();

        assertEquals(List.of("quarantined", "filtered", "ignored"), statuses(events));
        assertEquals(Optional.of("a test order"), events.get(2).reason());
        assertEquals(Optional.of("no JSON at /a"), events.get(0).reason());
    }

    @Test
    void aMarkedReceiptIsInFlightUntilItsKeyIsSettledAndThenApplied() {
        Recorded recorded = marked("d-1", FIRST);
        assertEquals("in-flight", only().status());

        settled(recorded.position(), FIRST);

        assertEquals("applied", only().status());
    }

    @Test
    void aKeyThatWaitsForAPersonTellsWhy() {
        marked("d-1", FIRST);
        park(KeyState.HELD, FIRST);
        assertEquals("held", only().status());
        assertEquals(Optional.of("no such item"), only().reason());

        park(KeyState.DEAD, FIRST);
        assertEquals("dead", only().status());
    }

    @Test
    void aSupersededReceiptNamesTheOneThatCoversIt() {
        Recorded older = marked("d-1", FIRST);
        Recorded newer = marked("d-2", SECOND);
        assertEquals(List.of("in-flight", "superseded"), statuses(allEvents()));

        settled(newer.position(), SECOND);

        assertEquals(List.of("applied", "superseded"), statuses(allEvents()));
        assertEquals(Optional.of(newer.position().text()), allEvents().get(1).coveredBy());
        assertEquals(older.position().text(), allEvents().get(1).position());
    }

    @Test
    void anOldVersionThatComesLateIsSupersededByTheOneAppliedBefore() {
        Recorded newer = marked("d-1", SECOND);
        settled(newer.position(), SECOND);

        marked("d-2", FIRST);
        commit(tables -> tables.dirtyKeys().settle(List.of(to(KeyState.CLEAN, KEY, FIRST))));

        assertEquals(List.of("superseded", "applied"), statuses(allEvents()));
        assertEquals(
                Optional.of(newer.position().text()), allEvents().getFirst().coveredBy());
    }

    @Test
    void receiptsComeNewestFirstAndEachOnExactlyOnePage() {
        for (int i = 0; i < 7; i++) {
            receipt("d-" + i, "" + i, i / 2);
        }

        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            History.Page<Event> page = Waiting.of(
                    history().events(new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), cursor, 2)));
            page.items().forEach(event -> ids.add(event.deliveryId()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(7, ids.size());
        assertEquals("d-6", ids.getFirst());
        assertEquals(7, ids.stream().distinct().count());
    }

    @Test
    void receiptsAreFoundByConnectionTopicAndStatus() {
        marked("d-1", FIRST);
        record(Fixtures.interpretation(receipt("d-2", "2", 2), new Verdict.Ignored("a test order")));

        assertEquals(2, count(Optional.of("shop"), Optional.empty(), Optional.empty()));
        assertEquals(0, count(Optional.of("other"), Optional.empty(), Optional.empty()));
        assertEquals(2, count(Optional.empty(), Optional.empty(), Optional.of("orders/create")));
        assertEquals(0, count(Optional.empty(), Optional.empty(), Optional.of("orders/paid")));
        assertEquals(1, count(Optional.empty(), Optional.of("ignored"), Optional.empty()));
        assertEquals(1, count(Optional.empty(), Optional.of("in-flight"), Optional.empty()));
    }

    @Test
    void theBacklogCountsWhatIsUninterpretedAndWhatIsDirty() {
        assertEquals(
                new History.Backlog(0, Map.of(), Optional.empty()),
                Waiting.of(history().backlog()));
        Recorded first = marked("d-1", FIRST);
        receipt("d-2", "2", 2);
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder("2"), 1, FIRST))));
        park(KeyState.DEAD, FIRST);
        clock.advance(Duration.ofSeconds(30));

        History.Backlog backlog = Waiting.of(history().backlog());

        assertEquals(Map.of("dead", 1L, "ready", 1L), backlog.keys());
        assertEquals(Optional.of(Duration.ofSeconds(30)), backlog.oldest());
        assertTrue(backlog.uninterpreted() >= 1);
        Map<Integer, Long> all = new java.util.HashMap<>();
        Waiting.of(log().read(Cursor.START, 10))
                .forEach(read ->
                        all.merge(read.position().writer(), read.position().sequence(), Math::max));
        commit(tables -> tables.positions().advance(new Cursor(all)));
        assertEquals(0, Waiting.of(history().backlog()).uninterpreted());
        assertTrue(all.containsKey(first.position().writer()));
    }

    private Recorded receipt(String deliveryId, String order, int second) {
        return recorded(Fixtures.receipt(deliveryId, Fixtures.order(order), NOON.plusSeconds(second)));
    }

    private Recorded marked(String deliveryId, SourceVersion version) {
        Recorded recorded = recorded(Fixtures.receipt(deliveryId, Fixtures.order("1"), clock.instant()));
        clock.advance(Duration.ofSeconds(1));
        record(Fixtures.marked(recorded, version));
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, recorded.position(), version))));
        return recorded;
    }

    private void record(Interpretation interpretation) {
        commit(tables -> tables.interpretations().record(List.of(interpretation)));
    }

    private void settled(Position snapshot, SourceVersion version) {
        Attempt attempt = new Attempt(
                KEY,
                snapshot,
                NOON,
                Duration.ofMillis(5),
                Step.CREATE,
                Result.DELIVERED,
                Optional.of("SO-1"),
                Optional.empty(),
                List.of());
        commit(tables -> tables.dirtyKeys()
                .settle(List.of(to(KeyState.CLEAN, KEY, version)))
                .compose(left -> tables.links().save(Map.of(KEY, Fixtures.agreed("SO-1", 1, version))))
                .compose(done -> tables.deliveries().append(List.of(attempt))));
    }

    private void park(KeyState state, SourceVersion version) {
        Failure failure = Failure.of(FailureKind.ITEM_UNUSABLE, "no such item");
        Transition transition =
                new Transition(KEY, version, state, 1, Optional.empty(), Optional.empty(), Optional.of(failure));
        commit(tables -> tables.dirtyKeys().settle(List.of(transition)));
    }

    private int count(Optional<String> connection, Optional<String> status, Optional<String> topic) {
        EventQuery query = new EventQuery(connection, status, topic, Optional.empty(), 10);
        return Waiting.of(history().events(query)).items().size();
    }

    private List<Event> allEvents() {
        return Waiting.of(history().events(ALL_EVENTS)).items();
    }

    private Event only() {
        List<Event> events = allEvents();
        assertEquals(1, events.size(), events::toString);
        return events.getFirst();
    }

    private static List<String> statuses(List<Event> events) {
        return events.stream().map(Event::status).toList();
    }
}
