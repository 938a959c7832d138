package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm.Kind;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every history promises to people: what waits for them, and the story of what they look for. */
public abstract class PeopleContract extends JournalContract {

    @Test
    void whatWaitsForAPersonComesOldestFirstWithWhatToDo() {
        park("1", KeyState.HELD, FailureKind.MAPPING);
        Recorded bad = quarantine("d-1");
        park("2", KeyState.DEAD, FailureKind.ITEM_UNUSABLE);
        park("3", KeyState.WAITING, FailureKind.UNAVAILABLE);

        List<DeadLetter> letters = letters(Optional.empty(), Optional.empty(), Optional.empty(), 10)
                .items();

        assertEquals(
                List.of("held", "quarantined", "dead"),
                letters.stream().map(DeadLetter::state).toList());
        assertTrue(letters.get(0).id().matches("key-\\d+"), letters.get(0).id());
        assertEquals("receipt-" + bad.position().text(), letters.get(1).id());
        assertEquals(bad.position().text(), letters.get(1).key());
        assertEquals("no JSON at /a", letters.get(1).problem().text());
        DeadLetter dead = letters.get(2);
        assertEquals(salesOrder("2").text(), dead.key());
        assertEquals(3, dead.attempts());
        assertEquals(clock.instant().minusSeconds(20), dead.since());
        assertEquals("item-unusable", dead.problem().kind());
    }

    @Test
    void whatWaitsIsFoundByStateAndKindAndPagedWithoutGaps() {
        park("1", KeyState.HELD, FailureKind.MAPPING);
        park("2", KeyState.DEAD, FailureKind.ITEM_UNUSABLE);
        quarantine("d-1");

        assertEquals(
                1,
                letters(Optional.of("held"), Optional.empty(), Optional.empty(), 10)
                        .items()
                        .size());
        assertEquals(
                1,
                letters(Optional.of("quarantined"), Optional.empty(), Optional.empty(), 10)
                        .items()
                        .size());
        assertEquals(
                1,
                letters(Optional.empty(), Optional.of("item-unusable"), Optional.empty(), 10)
                        .items()
                        .size());
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            History.Page<DeadLetter> page = letters(Optional.empty(), Optional.empty(), cursor, 1);
            page.items().forEach(letter -> ids.add(letter.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(3, ids.stream().distinct().count());
        assertEquals(3, ids.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#1001",
                "1001",
                " 1001 ",
                "5551",
                "shop/order/1",
                "Anna@Example.com",
                "+45 12 34 56 78",
                "004512345678",
                "SO-77"
            })
    void theStoryIsFoundUnderEveryNameOfTheOrder(String term) {
        story();

        History.Timeline timeline = Waiting.of(history().timeline(term));

        assertEquals(
                List.of("shop/customer/c", "shop/order/1"),
                timeline.entities().stream().sorted().toList());
        List<String> told = timeline.steps().stream()
                .map(step -> step.system() + " " + step.what() + " " + step.result())
                .toList();
        assertEquals(
                List.of("shop received orders/create", "hexbridge interpreted marked", "erp create delivered"), told);
        Map<String, String> last = timeline.steps().getLast().detail();
        assertEquals("SO-77", last.get("target-number"));
        assertEquals("cut to 60", last.get("notes"));
        List<Instant> times = timeline.steps().stream().map(History.Step::at).toList();
        assertEquals(times.stream().sorted().toList(), times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002", "", "   ", "%", "no such thing", "\u0000"})
    void nothingIsFoundUnderAnotherName(String term) {
        story();

        assertEquals(
                new History.Timeline(List.of(), List.of()), Waiting.of(history().timeline(term)));
    }

    private void story() {
        Recorded recorded = recorded(Fixtures.receipt("d-1", Fixtures.order("1"), clock.instant()));
        clock.advance(Duration.ofSeconds(1));
        EntityKey buyer = Fixtures.customer("c");
        Interpretation interpretation = new Interpretation(
                recorded,
                Fixtures.order("1"),
                Optional.of(buyer),
                new Verdict.Marked(""),
                Optional.of(version(NOON)),
                List.of(
                        new SearchTerm(Kind.NUMBER, "#1001"),
                        new SearchTerm(Kind.SOURCE_ID, "5551"),
                        new SearchTerm(Kind.EMAIL, "anna@example.COM"),
                        new SearchTerm(Kind.PHONE, "+45 12345678")));
        commit(tables -> tables.interpretations()
                .record(List.of(interpretation))
                .compose(done ->
                        tables.links().save(Map.of(salesOrder("1"), Fixtures.agreed("SO-77", 1, version(NOON)))))
                .compose(done -> tables.deliveries().append(List.of(delivered(recorded)))));
    }

    private static Attempt delivered(Recorded recorded) {
        return new Attempt(
                salesOrder("1"),
                recorded.position(),
                NOON.plusSeconds(2),
                Duration.ofMillis(5),
                Step.CREATE,
                Result.DELIVERED,
                Optional.of("SO-77"),
                Optional.empty(),
                List.of("cut to 60"));
    }

    private void park(String order, KeyState state, FailureKind kind) {
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder(order), 1, version(NOON)))));
        Transition transition = new Transition(
                salesOrder(order),
                version(NOON),
                state,
                3,
                Optional.of(clock.instant().plusSeconds(600)),
                Optional.empty(),
                Optional.of(Failure.of(kind, "why")));
        commit(tables -> tables.dirtyKeys().settle(List.of(transition)));
        clock.advance(Duration.ofSeconds(10));
    }

    private Recorded quarantine(String deliveryId) {
        Recorded recorded = recorded(Fixtures.receipt(deliveryId, Fixtures.order("9"), clock.instant()));
        Interpretation interpretation = Fixtures.interpretation(recorded, new Verdict.Quarantined("no JSON", "/a"));
        commit(tables -> tables.interpretations().record(List.of(interpretation)));
        clock.advance(Duration.ofSeconds(10));
        return recorded;
    }

    private History.Page<DeadLetter> letters(
            Optional<String> state, Optional<String> kind, Optional<String> cursor, int limit) {
        return Waiting.of(history().deadLetters(new DeadLetterQuery(state, kind, Optional.empty(), cursor, limit)));
    }
}
