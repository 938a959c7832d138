package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.application.port.outbound.History.Group;
import dev.hexbridge.application.port.outbound.History.GroupQuery;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every journal promises of like failures, and of what people decide to do about them. */
public abstract class FailuresContract extends JournalContract {

    private static final Failure BLOCKED =
            new Failure(FailureKind.ITEM_UNUSABLE, "Item 'A' is blocked.", Optional.of("ItemNumber"));
    private static final Failure BLOCKED_TOO =
            new Failure(FailureKind.ITEM_UNUSABLE, "Item 'B' is blocked.", Optional.of("ItemNumber"));

    @Test
    void likeFailuresAreOneGroupAndTheOneThatHasWaitedLongestComesFirst() {
        park("1", KeyState.DEAD, BLOCKED);
        park("2", KeyState.HELD, Failure.of(FailureKind.TOTALS_DIFFER, "20.00 is not 21.00"));
        park("3", KeyState.HELD, BLOCKED_TOO);
        park("4", KeyState.WAITING, BLOCKED);

        List<Group> groups = groups(Optional.empty(), 10);

        Group first = groups.getFirst();
        assertEquals(2, groups.size(), groups::toString);
        assertEquals("erp", first.place());
        assertEquals(Optional.of("ItemNumber"), first.field());
        assertEquals(2, first.members());
        assertEquals(NOON, first.oldest());
        assertEquals(NOON.plusSeconds(20), first.newest());
        assertEquals(List.of(salesOrder("1").text(), salesOrder("3").text()), first.keys());
        assertEquals("item-unusable", first.problem().kind());
        assertEquals("erp-setup", first.problem().actor());
        assertTrue(first.problem().text().startsWith("Item 'A' is blocked."), first::toString);
        assertEquals("totals-differ", groups.getLast().problem().kind());
        assertEquals(List.of(groups.getLast()), groups(Optional.of("totals-differ"), 10));
    }

    @Test
    void receiptsThatCannotBeReadFormGroupsToo() {
        quarantine("d-1", "/line_items/0/sku");
        Recorded other = quarantine("d-2", "/line_items/12/sku");
        quarantine("d-3", "/id");

        List<Group> groups = groups(Optional.of("unreadable"), 10);

        assertEquals(List.of(2L, 1L), groups.stream().map(Group::members).toList());
        assertEquals("shop", groups.getFirst().place());
        assertEquals(other.position().text(), groups.getFirst().keys().getLast());
        assertEquals(Optional.of("/line_items/*/sku"), groups.getFirst().field());
        assertEquals(
                2,
                commit(tables -> tables.interpretations()
                                .quarantined(groups.getFirst().id(), clock.instant(), 10))
                        .size());
        assertEquals(
                List.<Position>of(),
                commit(tables ->
                        tables.interpretations().quarantined(groups.getFirst().id(), NOON.minusMillis(1), 10)));
    }

    @Test
    void groupsAndTheirMembersArePagedWithoutGaps() {
        park("1", KeyState.DEAD, BLOCKED);
        park("2", KeyState.DEAD, BLOCKED_TOO);
        park("3", KeyState.DEAD, Failure.of(FailureKind.MAPPING, "no SKU"));
        quarantine("d-1", "/a");
        String blocked = groups(Optional.empty(), 10).getFirst().id();

        assertEquals(groups(Optional.empty(), 10), groups(Optional.empty(), 1));
        assertEquals(3, groups(Optional.empty(), 1).size());
        assertEquals(
                List.of(salesOrder("1").text(), salesOrder("2").text()),
                members(blocked, 1).stream().map(DeadLetter::key).toList());
        assertEquals(List.of(), members("0000000000000000", 10));
    }

    @Test
    void aGroupIsWokenOldestFirstUpToTheLimitAndNotWhatCameLater() {
        park("1", KeyState.DEAD, BLOCKED);
        park("2", KeyState.HELD, BLOCKED);
        park("3", KeyState.DEAD, BLOCKED);
        park("4", KeyState.DEAD, Failure.of(FailureKind.MAPPING, "no SKU"));
        Instant until = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        park("5", KeyState.DEAD, BLOCKED);
        String group = groups(Optional.empty(), 10).getFirst().id();

        List<DirtyKey> two = wake(group, until, false, 2);
        List<DirtyKey> rest = wake(group, until, false, 2);

        assertEquals(List.of(salesOrder("1"), salesOrder("2")), keys(two));
        assertTrue(two.stream().noneMatch(DirtyKey::approved));
        assertTrue(Stream.concat(two.stream(), rest.stream())
                .allMatch(key -> key.state() == KeyState.READY && key.attempts() == 0));
        assertEquals(List.of(salesOrder("3")), keys(rest));
        assertEquals(List.of(), wake(group, until, false, 2));
        assertEquals(2, groups(Optional.empty(), 10).size());
    }

    @Test
    void approvalIsForThoseThatAreHeld() {
        park("1", KeyState.DEAD, BLOCKED);
        park("2", KeyState.HELD, BLOCKED);
        String group = groups(Optional.empty(), 10).getFirst().id();

        assertEquals(
                List.of(false, true),
                wake(group, clock.instant(), true, 10).stream()
                        .map(DirtyKey::approved)
                        .toList());
    }

    @Test
    void twoWhoWakeAGroupAtTheSameMomentWakeEachKeyOnce() {
        for (int i = 0; i < 20; i++) {
            park("" + i, KeyState.DEAD, BLOCKED);
        }
        String group = groups(Optional.empty(), 10).getFirst().id();
        Instant until = clock.instant();

        List<Future<List<DirtyKey>>> both = Stream.of(1, 2)
                .map(unused ->
                        unitOfWork().inTransaction(tables -> tables.dirtyKeys().wakeGroup(group, until, false, 100)))
                .toList();

        assertEquals(20, both.stream().map(Waiting::of).mapToInt(List::size).sum());
    }

    @Test
    void whatANewerVersionWokeBelongsToNoGroupAnyMore() {
        park("1", KeyState.DEAD, BLOCKED);
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder("1"), 2, version(NOON.plusSeconds(60))))));

        assertEquals(List.of(), groups(Optional.empty(), 10));
    }

    @Test
    void ofSeveralCorrectionsOfAKeyTheLastCounts() {
        Correction first = correction(List.of(new Correction.Value("", "City", "Aarhus")), false);
        Correction last = correction(
                List.of(
                        new Correction.Value("", "City", "\u00c5rhus C"),
                        new Correction.Value("55", "ProductName", "Mug \"x\"")),
                true);
        commit(tables -> tables.corrections()
                .record(salesOrder("1"), first)
                .compose(done -> tables.corrections().record(salesOrder("2"), first)));
        commit(tables -> tables.corrections().record(salesOrder("1"), last));

        assertEquals(
                Map.of(salesOrder("1"), last, salesOrder("2"), first),
                commit(tables ->
                        tables.corrections().find(List.of(salesOrder("1"), salesOrder("2"), salesOrder("3")))));
        assertEquals(Map.of(), commit(tables -> tables.corrections().find(List.of())));
    }

    private static Correction correction(List<Correction.Value> values, boolean stays) {
        return new Correction(values, version(NOON), stays, "anna", NOON.plusSeconds(7));
    }

    private List<DirtyKey> wake(String group, Instant until, boolean approve, int limit) {
        return commit(tables -> tables.dirtyKeys().wakeGroup(group, until, approve, limit)).stream()
                .sorted((one, other) -> Long.compare(one.serial(), other.serial()))
                .toList();
    }

    private static List<Object> keys(List<DirtyKey> woken) {
        return woken.stream().<Object>map(key -> key.mark().key()).toList();
    }

    private void park(String order, KeyState state, Failure failure) {
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder(order), 1, version(NOON)))));
        Transition transition = new Transition(
                salesOrder(order),
                version(NOON),
                state,
                3,
                Optional.of(clock.instant().plusSeconds(600)),
                Optional.empty(),
                Optional.of(failure));
        commit(tables -> tables.dirtyKeys().settle(List.of(transition)));
        clock.advance(Duration.ofSeconds(10));
    }

    private Recorded quarantine(String deliveryId, String pointer) {
        Recorded recorded = recorded(Fixtures.receipt(deliveryId, Fixtures.order("9"), clock.instant()));
        Verdict verdict = new Verdict.Quarantined("a text is needed", pointer);
        commit(tables -> tables.interpretations().record(List.of(Fixtures.interpretation(recorded, verdict))));
        clock.advance(Duration.ofSeconds(10));
        return recorded;
    }

    private List<Group> groups(Optional<String> kind, int limit) {
        List<Group> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            History.Page<Group> page = Waiting.of(history().failures(new GroupQuery(kind, cursor, limit)));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private List<DeadLetter> members(String group, int limit) {
        List<DeadLetter> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            History.Page<DeadLetter> page = Waiting.of(history()
                    .deadLetters(new DeadLetterQuery(
                            Optional.empty(), Optional.empty(), Optional.of(group), cursor, limit)));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}
