package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final LinkKey ORDER = Fixtures.salesOrder("1");
    private static final LinkKey OTHER = Fixtures.salesOrder("2");
    private static final LinkKey ACCOUNT = Fixtures.account("7");

    private final Window window = new Window(Shares.equal(4));

    @Test
    void whatIsMoreUrgentIsClaimedFirstAndWithinThatWhatCameFirst() {
        offer(key(ORDER, 20, 0));
        offer(key(OTHER, 20, 0));
        offer(key(ACCOUNT, 10, 0));

        assertEquals(List.of(ACCOUNT, ORDER), keys(window.claim(2)));
        assertEquals(List.of(OTHER), keys(window.claim(2)));
    }

    @Test
    void aKeyThatNeedsAnotherWaitsUntilThatIsForgotten() {
        offer(key(ACCOUNT, 10, 0));
        offer(needing(ORDER, ACCOUNT));
        List<Claim> account = window.claim(10);
        assertEquals(List.of(ACCOUNT), keys(account));
        assertEquals(List.of(), window.claim(10));
        window.forget(account.getFirst().key());

        assertEquals(List.of(ORDER), keys(window.claim(10)));
    }

    @Test
    void aKeyThatNeedsOneThatIsNotHereIsClaimedAtOnce() {
        offer(needing(ORDER, ACCOUNT));

        assertEquals(List.of(ORDER), keys(window.claim(10)));
    }

    @Test
    void whatWasReadForOneKeyIsAtHandForThoseThatWaitForItWithTheSameSnapshot() {
        offer(key(ACCOUNT, 10, 1));
        offer(needing(ORDER, ACCOUNT, 1));
        offer(needing(OTHER, ACCOUNT, 2));
        Claim account = window.claim(10).getFirst();
        Order read = Orders.order().withId("1").build();
        window.share(new Work(
                account,
                Optional.of(read),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Unsettled.NOTHING));
        window.forget(account.key());
        List<Claim> waiting = window.claim(10);

        assertEquals(List.of(ORDER, OTHER), keys(waiting));
        assertEquals(
                List.of(Optional.of(read), Optional.empty()),
                waiting.stream().map(Claim::order).toList());
    }

    @Test
    void whatTheTableHoldsIsClaimedNextEvenWithAnOlderStampThanWasClaimed() {
        offer(key(ACCOUNT, 20, 5));
        assertEquals(version(5), window.claim(10).getFirst().key().mark().version());
        window.again(key(ACCOUNT, 20, 3));

        assertEquals(version(3), window.claim(10).getFirst().key().mark().version());
    }

    @Test
    void whatTheTableHoldsBackIsNotTriedAgainForAStampThatWasClaimed() {
        offer(key(ACCOUNT, 20, 5));
        window.claim(10);
        window.forget(key(ACCOUNT, 20, 3));

        assertEquals(List.of(), window.claim(10));
    }

    @Test
    void aKeyThatIsOutIsNotClaimedAgainAndItsNewerMarkFollows() {
        offer(key(ORDER, 20, 0));
        Claim first = window.claim(10).getFirst();
        offer(key(ORDER, 20, 1));
        assertEquals(List.of(), window.claim(10));
        window.forget(first.key());

        List<Claim> next = window.claim(10);
        assertEquals(List.of(ORDER), keys(next));
        assertEquals(version(1), next.getFirst().key().mark().version());
        window.forget(next.getFirst().key());
        assertEquals(0, window.size());
    }

    @Test
    void aNewerMarkThatTheTableRemembersIsForgottenWithTheKey() {
        offer(key(ORDER, 20, 0));
        window.claim(10);
        offer(key(ORDER, 20, 1));
        window.forget(key(ORDER, 20, 1));

        assertEquals(List.of(), window.claim(10));
        assertEquals(0, window.size());
    }

    @Test
    void aMarkThatIsNotNewerChangesNothing() {
        offer(key(ORDER, 20, 1));
        offer(key(ORDER, 20, 0));
        List<Claim> claims = window.claim(10);

        assertEquals(1, claims.size());
        assertEquals(version(1), claims.getFirst().key().mark().version());
    }

    @Test
    void whatFindsNoRoomIsNotedAsOverflowOnce() {
        for (int i = 0; i < 5; i++) {
            offer(key(Fixtures.salesOrder("n" + i), 20, 0));
        }

        assertEquals(4, window.size());
        assertFalse(window.hasRoom(Fixtures.PAIR));
        assertTrue(window.takeOverflow());
        assertFalse(window.takeOverflow());
    }

    @Test
    void aWindowForOneKeyHasRoomForIt() {
        assertTrue(new Window(Shares.equal(1)).hasRoom(Fixtures.PAIR));
    }

    @Test
    void aNewerMarkOfAKeyThatIsHereNeedsNoRoom() {
        for (int i = 0; i < 4; i++) {
            offer(key(Fixtures.salesOrder("n" + i), 20, 0));
        }
        offer(key(Fixtures.salesOrder("n0"), 20, 1));

        assertFalse(window.takeOverflow());
    }

    @Test
    void aKeyWhoseAttemptBrokeOffIsSuspectUntilItIsSettled() {
        offer(key(ORDER, 20, 0));
        List<Claim> broken = window.claim(10);
        assertFalse(broken.getFirst().suspect());
        window.brokenOff(broken, true);
        Claim suspect = window.claim(10).getFirst();
        assertTrue(suspect.suspect());
        window.again(suspect.key());

        assertFalse(window.claim(10).getFirst().suspect());
    }

    private void offer(DirtyKey key) {
        window.offer(new Dirty(key, Optional.empty()));
    }

    private static List<LinkKey> keys(List<Claim> claims) {
        return claims.stream().map(claim -> claim.key().mark().key()).toList();
    }

    private static DirtyKey key(LinkKey key, int priority, long age) {
        return dirty(new Mark(key, Intent.CONVERGE, priority, Fixtures.somewhere(age), version(age), Optional.empty()));
    }

    private static DirtyKey needing(LinkKey key, LinkKey needed) {
        return needing(key, needed, 1);
    }

    private static DirtyKey needing(LinkKey key, LinkKey needed, long place) {
        return dirty(new Mark(key, Intent.CONVERGE, 20, Fixtures.somewhere(place), version(0), Optional.of(needed)));
    }

    private static DirtyKey dirty(Mark mark) {
        return new DirtyKey(1, mark, KeyState.READY, 0, false);
    }

    private static SourceVersion version(long seconds) {
        return Fixtures.version(NOON.plusSeconds(seconds));
    }
}
