package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.delivery.KeyState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the pairs of one target share its lane. */
class FairnessTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final PairKey A = pair("a");
    private static final PairKey B = pair("b");

    @Test
    void pairsTakeTurnsAndEachGetsItsMostUrgentKeyFirst() {
        Window window = new Window(Shares.equal(100));
        offer(window, "a", 20, "a1", "a2", "a3", "a4");
        offer(window, "b", 20, "b1", "b2");
        offer(window, "b", 10, "b-account");

        assertEquals("a1 b-account a2 b1 a3 b2 a4", claimed(window, 1, 7));
    }

    @Test
    void aPairOfWeightTwoGetsTwoOfThree() {
        Window window = new Window(new Shares(100, Map.of(A, 2, B, 1), Set.of()));
        offer(window, "a", 20, "a1", "a2", "a3", "a4", "a5");
        offer(window, "b", 20, "b1", "b2", "b3");

        assertEquals("a1 b1 a2 a3 b2 a4 a5 b3", claimed(window, 1, 8));
    }

    @Test
    void aClaimIsOfOnePairAndCountsForAllItTook() {
        Window window = new Window(Shares.equal(100));
        offer(window, "a", 20, "a1", "a2", "a3", "a4");
        offer(window, "b", 20, "b1", "b2", "b3", "b4");

        assertEquals("a1 a2 a3", keys(window.claim(3)));
        assertEquals("b1", keys(window.claim(1)));
        assertEquals("b2 b3", keys(window.claim(2)));
        assertEquals("a4", keys(window.claim(3)));
    }

    @Test
    void whoComesBackHasSavedUpNothing() {
        Window window = new Window(Shares.equal(100));
        offer(window, "a", 20, "a1", "a2", "a3", "a4", "a5", "a6");
        assertEquals("a1 a2 a3", claimed(window, 1, 3));
        offer(window, "b", 20, "b1", "b2", "b3");

        assertEquals("b1 a4 b2 a5 b3 a6", claimed(window, 1, 6));
    }

    @Test
    void aBacklogThatFillsTheMemoryMakesRoomForAPairThatHasLessThanItsShare() {
        Window window = new Window(Shares.equal(4));
        offer(window, "a", 20, "a1", "a2", "a3", "a4", "a5");
        assertTrue(window.takeOverflow());
        offer(window, "b", 20, "b1", "b2", "b3");

        assertTrue(window.takeOverflow(), "what was given up is read again from the table");
        assertEquals(4, window.size());
        assertFalse(window.hasRoom(A));
        assertEquals("a1 b1 a2 b2", claimed(window, 1, 5));
    }

    @Test
    void aKeyThatIsOutIsNeverGivenUp() {
        Window window = new Window(Shares.equal(2));
        offer(window, "a", 20, "a1", "a2");
        window.claim(2);
        offer(window, "b", 20, "b1");

        assertEquals(2, window.size());
        assertTrue(window.takeOverflow());
        assertTrue(window.hasRoom(B));
    }

    @Test
    void aPairThatMayHaveNoRoundLeavesItToTheNext() {
        Window window = new Window(Shares.equal(100));
        offer(window, "a", 20, "a1");
        offer(window, "b", 20, "b1");

        assertEquals("b1", keys(window.claim(5, pair -> !pair.equals(A))));
        assertEquals("", keys(window.claim(5, pair -> !pair.equals(A))));
    }

    @Test
    void noPairTakesAllRoundsWhereThereAreOthers() {
        assertEquals(3, new Shares(9, Map.of(A, 1), Set.of()).rounds(3));
        assertEquals(2, new Shares(9, Map.of(A, 1, B, 1), Set.of()).rounds(3));
        assertEquals(1, new Shares(9, Map.of(A, 1, B, 1), Set.of()).rounds(1));
    }

    /** The ids of so many keys, claimed so many at a time. */
    private static String claimed(Window window, int atOnce, int times) {
        List<Claim> claims = new ArrayList<>();
        IntStream.range(0, times).forEach(time -> claims.addAll(window.claim(atOnce)));
        return keys(claims);
    }

    private static String keys(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.key().mark().key().source().id())
                .collect(Collectors.joining(" "));
    }

    private static void offer(Window window, String company, int priority, String... ids) {
        for (String id : ids) {
            LinkKey key = new LinkKey(Fixtures.order(id), "sales-order", Fixtures.ERP, company);
            Mark mark = new Mark(
                    key, Intent.CONVERGE, priority, Fixtures.somewhere(1), Fixtures.version(NOON), Optional.empty());
            window.offer(new Dirty(new DirtyKey(1, mark, KeyState.READY, 0, false), Optional.empty()));
        }
    }

    private static PairKey pair(String company) {
        return new PairKey(Fixtures.SHOP, Fixtures.ERP, company);
    }
}
