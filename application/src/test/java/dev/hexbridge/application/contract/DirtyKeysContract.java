package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.ERP;
import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.to;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every table of dirty keys promises. */
public abstract class DirtyKeysContract extends JournalContract {

    private static final SourceVersion FIRST = version(NOON);
    private static final SourceVersion SECOND = version(NOON.plusSeconds(60));
    private static final LinkKey KEY = salesOrder("1");
    private static final LinkKey ACCOUNT = Fixtures.account("c");

    @Test
    void aMarkComesBackWithAllItSays() {
        Mark full = new Mark(KEY, Intent.EXIST, 3, Fixtures.somewhere(7), FIRST, Optional.of(ACCOUNT));

        markAll(full);

        DirtyKey key = only();
        assertEquals(new DirtyKey(key.serial(), full, KeyState.READY, 0, false), key);
        assertTrue(key.serial() > 0);
    }

    @Test
    void theNewestMarkWinsInWhateverOrderTheyCome() {
        markAll(mark(KEY, 2, SECOND), mark(KEY, 1, FIRST));
        assertEquals(SECOND, only().mark().version());

        markAll(mark(KEY, 1, FIRST));
        assertEquals(mark(KEY, 2, SECOND), only().mark());
    }

    @Test
    void onlyTheKeysWhoseMarkWasTakenAreTold() {
        List<DirtyKey> first = commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 2, SECOND))));
        List<DirtyKey> older = commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 1, FIRST))));

        assertEquals(List.of(only()), first);
        assertEquals(List.of(), older);
    }

    @Test
    void aMarkOfTheSameVersionChangesNothing() {
        markAll(mark(KEY, 1, FIRST));
        settle(to(KeyState.DEAD, KEY, FIRST));

        markAll(mark(KEY, 9, FIRST));

        assertEquals(List.of(), due());
    }

    @Test
    void aNewerMarkKeepsTheSerialAndWakesADeadKeyWithNoAttemptsCounted() {
        markAll(mark(KEY, 1, FIRST));
        long serial = only().serial();
        settle(new Transition(KEY, FIRST, KeyState.DEAD, 4, Optional.empty(), Optional.empty(), refusal()));
        assertEquals(List.of(), due());

        markAll(mark(KEY, 2, SECOND));

        assertEquals(new DirtyKey(serial, mark(KEY, 2, SECOND), KeyState.READY, 0, false), only());
    }

    @Test
    void aNewerMarkDoesNotHideAnUnresolvedEffect() {
        markAll(mark(KEY, 1, FIRST));
        settle(until(KeyState.UNKNOWN, NOON.plusSeconds(120)));

        markAll(mark(KEY, 2, SECOND));

        assertEquals(List.of(), due());
        clock.advance(java.time.Duration.ofSeconds(121));
        assertEquals(KeyState.UNKNOWN, only().state());
        assertEquals(SECOND, only().mark().version());
    }

    @Test
    void aSettledKeyLeavesTheTable() {
        markAll(mark(KEY, 1, FIRST));

        assertEquals(List.of(), settle(to(KeyState.CLEAN, KEY, FIRST)));

        assertEquals(List.of(), due());
    }

    @Test
    void aKeyThatWasMarkedAnewWhileItWasSettledStaysReady() {
        markAll(mark(KEY, 1, FIRST));
        markAll(mark(KEY, 2, SECOND));

        List<DirtyKey> left = settle(to(KeyState.CLEAN, KEY, FIRST));

        assertEquals(List.of(only()), left);
        assertEquals(KeyState.READY, only().state());
        assertEquals(SECOND, only().mark().version());
    }

    @Test
    void aRefusalOfAnOldVersionDoesNotParkTheNewOne() {
        markAll(mark(KEY, 2, SECOND));

        settle(to(KeyState.DEAD, KEY, FIRST));
        assertEquals(KeyState.READY, only().state());

        settle(to(KeyState.UNKNOWN, KEY, FIRST));
        assertEquals(KeyState.UNKNOWN, only().state());
    }

    @Test
    void aWaitingKeyIsDueWhenItsTimeHasCome() {
        markAll(mark(KEY, 1, FIRST));

        List<DirtyKey> left = settle(new Transition(
                KEY, FIRST, KeyState.WAITING, 2, Optional.of(NOON.plusSeconds(5)), Optional.empty(), refusal()));

        assertEquals(2, left.getFirst().attempts());
        assertEquals(List.of(), due());
        clock.advance(java.time.Duration.ofSeconds(5));
        assertEquals(left, due());
    }

    @Test
    void aBlockedKeyIsReleasedWhenTheOtherIsSettled() {
        markAll(mark(KEY, 1, FIRST), mark(ACCOUNT, 1, FIRST));
        settle(blockedOn(ACCOUNT));
        assertEquals(
                List.of(ACCOUNT), due().stream().map(key -> key.mark().key()).toList());

        List<DirtyKey> released = commit(tables -> tables.dirtyKeys()
                .settle(List.of(to(KeyState.CLEAN, ACCOUNT, FIRST)))
                .compose(done -> tables.dirtyKeys().release(List.of(ACCOUNT))));

        assertEquals(
                List.of(KEY), released.stream().map(key -> key.mark().key()).toList());
        assertEquals(KeyState.READY, only().state());
        assertEquals(List.of(), commit(tables -> tables.dirtyKeys().release(List.of(ACCOUNT))));
    }

    @Test
    void aKeyDoesNotWaitForOneThatIsSettledAlready() {
        markAll(mark(KEY, 1, FIRST));
        commit(tables -> tables.links().save(Map.of(ACCOUNT, Fixtures.agreed("C-1", 1, FIRST))));

        List<DirtyKey> left = settle(blockedOn(ACCOUNT));

        assertEquals(KeyState.READY, left.getFirst().state());
        assertEquals(left, due());
    }

    @Test
    void keysComeByPriorityAndThenByAge() {
        markAll(ranked("1", 5));
        markAll(ranked("2", 5));
        markAll(ranked("3", 1));
        markAll(ranked("4", 9));

        assertEquals(List.of("3", "1", "2", "4"), ids(due()));
        assertEquals(
                List.of("3", "1"), ids(commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, clock.instant(), 0, 2))));
        long first = commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, clock.instant(), 0, 2))
                .get(1)
                .serial();
        assertEquals(
                List.of("3", "2", "4"),
                ids(commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, clock.instant(), first, 9))));
    }

    @Test
    void keysOfAnotherTargetAreNotDueHere() {
        markAll(mark(KEY, 1, FIRST));

        ConnectionName other = new ConnectionName("other");

        assertEquals(List.of(), commit(tables -> tables.dirtyKeys().moving(other, NOON)));
        assertEquals(
                List.of(),
                commit(tables -> tables.dirtyKeys()
                        .due(new PairKey(Fixtures.SHOP, other, Fixtures.PAIR.legalEntity()), NOON, 0, 9)));
    }

    @Test
    void eachPairIsToldWhileItHasKeysThatMoveAndComesByItself() {
        PairKey frrt = new PairKey(Fixtures.SHOP, ERP, "frrt");
        LinkKey french = new LinkKey(KEY.source(), KEY.role(), ERP, "frrt");
        LinkKey dead = new LinkKey(KEY.source(), KEY.role(), ERP, "zzzz");
        markAll(mark(KEY, 1, FIRST), mark(french, 2, FIRST), mark(ACCOUNT, 3, FIRST), mark(dead, 4, FIRST));
        settle(to(KeyState.DEAD, dead, FIRST));
        settle(new Transition(
                french, FIRST, KeyState.WAITING, 1, Optional.of(NOON.plusSeconds(9)), Optional.empty(), refusal()));

        assertEquals(List.of(Fixtures.PAIR), moving());
        clock.advance(Duration.ofSeconds(9));
        assertEquals(List.of(frrt, Fixtures.PAIR), moving());
        assertEquals(
                List.of(french),
                commit(tables -> tables.dirtyKeys().due(frrt, clock.instant(), 0, 9)).stream()
                        .map(key -> key.mark().key())
                        .toList());
        assertEquals(2, due().size());
    }

    @Test
    void aKeyStandsWhileItIsDirtyAndOnceItIsSettled() {
        LinkKey other = salesOrder("2");
        markAll(mark(KEY, 1, FIRST));
        commit(tables -> tables.links().save(Map.of(other, Fixtures.agreed("SO-2", 1, FIRST))));

        assertEquals(
                Set.of(KEY, other),
                commit(tables -> tables.dirtyKeys().standing(List.of(KEY, other, salesOrder("3"), ACCOUNT))));
        assertEquals(Set.of(), commit(tables -> tables.dirtyKeys().standing(List.of())));
    }

    private List<PairKey> moving() {
        return commit(tables -> tables.dirtyKeys().moving(ERP, clock.instant()));
    }

    @Test
    void emptyListsAreNoWork() {
        assertEquals(List.of(), settle());
        assertEquals(List.of(), commit(tables -> tables.dirtyKeys().release(List.of())));
        markAll();
    }

    private static Mark ranked(String id, int priority) {
        return new Mark(salesOrder(id), Intent.CONVERGE, priority, Fixtures.somewhere(1), FIRST, Optional.empty());
    }

    private static Transition blockedOn(LinkKey other) {
        return new Transition(KEY, FIRST, KeyState.BLOCKED, 0, Optional.empty(), Optional.of(other), Optional.empty());
    }

    private static Transition until(KeyState next, Instant notBefore) {
        return new Transition(KEY, FIRST, next, 1, Optional.of(notBefore), Optional.empty(), refusal());
    }

    private static Optional<Failure> refusal() {
        return Optional.of(new Failure(FailureKind.VALUE_REFUSED, "no such thing", Optional.of("Field")));
    }

    private static List<String> ids(List<DirtyKey> keys) {
        return keys.stream().map(key -> key.mark().key().source().id()).toList();
    }

    private void markAll(Mark... marks) {
        commit(tables -> tables.dirtyKeys().mark(List.of(marks)));
    }

    private List<DirtyKey> settle(Transition... transitions) {
        return commit(tables -> tables.dirtyKeys().settle(List.of(transitions)));
    }

    private List<DirtyKey> due() {
        return commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, clock.instant(), 0, 100));
    }

    private DirtyKey only() {
        List<DirtyKey> due = due();
        assertEquals(1, due.size(), due::toString);
        return due.getFirst();
    }
}
