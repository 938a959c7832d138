package dev.hexbridge.application.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.FakeSnapshotSource;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import dev.hexbridge.application.port.inbound.Reconcile.Compared;
import dev.hexbridge.application.port.inbound.Reconcile.Found;
import dev.hexbridge.application.port.inbound.Reconcile.Healing;
import dev.hexbridge.application.port.inbound.Reconcile.Question;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.relay.ShopScene;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.reconciliation.Window;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is missing is named, healed by the ordinary way, and then nothing is missing. */
class ReconciliationTest {

    private static final Instant DAWN = Instant.parse("2026-03-05T00:00:00Z");
    private static final Principal SOMEBODY = new Principal("somebody", Right.VIEWER);

    private final ShopScene scene = new ShopScene();

    @Test
    void exactlyWhatWasNeverToldIsNamedHealedAndThenNothingIsMissing() {
        Random dice = new Random(7);
        Set<String> lost = new TreeSet<>();
        for (int i = 1; i <= 120; i++) {
            Receipt told = scene.shop.change(order("" + i, 1));
            scene.pass(Duration.ofSeconds(1));
            if (dice.nextInt(10) == 0) {
                lost.add("" + i);
            } else {
                scene.receive(told);
                tellOfTheWriteBack("" + i);
            }
        }

        assertEquals(lost, missing(compare()));
        List<Found> healed = all(true);
        assertEquals(lost, missing(healed));
        assertEquals(
                Set.of(Healing.APPENDED),
                healed.stream().flatMap(it -> it.healing().stream()).collect(Collectors.toSet()));
        lost.forEach(this::tellOfTheWriteBack);
        assertEquals(Map.of("posted", 120L), states(compare()));
    }

    @Test
    void aLostEditIsMissingAndComesWithTheHealing() {
        scene.receive(scene.shop.change(order("1", 1)));
        tellOfTheWriteBack("1");
        assertEquals(Set.of(), missing(compare()));
        scene.shop.change(order("1", 2));
        scene.pass(ShopScene.MOMENT);

        assertEquals(Set.of("1"), missing(compare()));
        all(true);
        scene.pass(ShopScene.MOMENT);
        assertEquals(Set.of(), missing(compare()));
        assertEquals("2", scene.quantityAtErp());
    }

    @Test
    void whoMayOnlyLookHealsNothing() {
        scene.shop.change(order("1", 1));
        assertEquals(
                new Compared.Forbidden(Right.OPERATOR),
                Waiting.of(scene.reconciliation().heal(SOMEBODY, question(Optional.empty()))));
        assertEquals(List.of(), scene.events());
    }

    @Test
    void sourcesAreComparedOneAfterTheOtherAndThoseThatCannotBeAskedAreNamed() {
        MovableClock clock = new MovableClock(DAWN);
        InMemoryJournal journal = new InMemoryJournal(clock);
        FakeSnapshotSource first = new FakeSnapshotSource(clock, "order");
        FakeSnapshotSource second = new FakeSnapshotSource(clock, "order");
        for (int i = 0; i < 10; i++) {
            first.put(Fixtures.order("a" + i), DAWN.plusSeconds(i), new byte[] {1});
            second.put(Fixtures.order("b" + i), DAWN.plusSeconds(i), new byte[] {1});
        }
        Sources sources = new Sources(
                Map.of(new ConnectionName("one"), first, new ConnectionName("two"), second),
                List.of(new ConnectionName("closed")));
        Reconciliation reconciliation = new Reconciliation(
                sources,
                journal.standings(),
                new Healer(sources, receipt -> Future.succeededFuture(new Acceptance.Duplicate())));

        List<Found> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Compared.Orders page = assertInstanceOf(
                    Compared.Orders.class, Waiting.of(reconciliation.compare(SOMEBODY, question(cursor))));
            assertEquals(List.of("closed"), page.unasked());
            found.addAll(page.orders());
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(20, missing(found).size());

        second.setFailing(true);
        Optional<String> there = Optional.of(new Bookmark("two", Optional.empty()).text());
        assertEquals(
                new Compared.Unanswered("two", "The source cannot be reached."),
                Waiting.of(reconciliation.compare(SOMEBODY, question(there))));
    }

    /** The shop tells of the number that was written on the order, as of every other change. */
    private void tellOfTheWriteBack(String id) {
        scene.pass(ShopScene.MOMENT);
        scene.receive(scene.shop.tellsOf(id));
    }

    @Test
    void aBookmarkBearsEveryCursorOfASourceAndNeedsNoCareInAnAddress() {
        for (String cursor : List.of("eyJsYXN0X2lkIjo1fQ==", "a/b+c d|2026-03-05T18:00:00Z", "\u00e9$\\1~00e9", "")) {
            Bookmark mark = new Bookmark("shop-eu", Optional.of(cursor).filter(it -> !it.isEmpty()));
            assertEquals(mark, Bookmark.parse(mark.text()));
            assertTrue(mark.text().matches("[A-Za-z0-9._~=:-]+"), mark.text());
        }
        assertThrows(IllegalArgumentException.class, () -> Bookmark.parse("a.1"));
    }

    private List<Found> compare() {
        return all(false);
    }

    private List<Found> all(boolean heal) {
        List<Found> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Future<Compared> asked = heal
                    ? scene.reconciliation().heal(Principal.ENGINE, question(cursor))
                    : scene.reconciliation().compare(SOMEBODY, question(cursor));
            Compared.Orders page = assertInstanceOf(Compared.Orders.class, Waiting.of(asked));
            found.addAll(page.orders());
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }

    private static Question question(Optional<String> cursor) {
        return new Question(new Window(DAWN, DAWN.plus(Duration.ofDays(2))), cursor);
    }

    private static Set<String> missing(List<Found> found) {
        return found.stream()
                .filter(it -> it.standing().token().equals("missing"))
                .map(it -> it.listed().entity().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> states(List<Found> found) {
        return found.stream().collect(Collectors.groupingBy(it -> it.standing().token(), Collectors.counting()));
    }

    private static Order order(String id, long quantity) {
        return Orders.order().withId(id).withLine("MUG", quantity, "10.00").build();
    }
}
