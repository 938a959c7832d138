package dev.hexbridge.domain.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.reconciliation.Known.Judged;
import dev.hexbridge.domain.reconciliation.Known.Pending;
import dev.hexbridge.domain.reconciliation.Known.Settled;
import dev.hexbridge.domain.reconciliation.Standing.Lack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every order comes to exactly one state, and to none that promises too much. */
class ComparisonTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Window DAY = new Window(NOON.minus(Duration.ofHours(12)), NOON.plus(Duration.ofHours(12)));
    private static final EntityKey ORDER = new EntityKey(new ConnectionName("shop"), EntityKind.ORDER, "1001");
    private static final LinkKey KEY = new LinkKey(ORDER, "sales-order", new ConnectionName("erp"), "usmf");
    private static final TargetRef REF = new TargetRef("sales-order", "SO-1");
    private static final Settled SETTLED = new Settled(KEY, REF);
    private static final Judged MARKED = new Judged(Judged.Kind.MARKED, "");

    @Test
    void whatIsSettledInThisVersionIsPosted() {
        assertEquals(new Standing.Posted(List.of(REF)), of(known(NOON, MARKED, List.of(), List.of(SETTLED))));
    }

    @Test
    void whatTheInboxNeverHadIsMissing() {
        assertEquals(new Standing.Missing(Lack.ORDER), of(Known.NOTHING));
    }

    @Test
    void whatIsInTheInboxAndUnreadIsInFlightWhateverElseIsKnown() {
        Known unread = new Known(Optional.empty(), true, Optional.empty(), List.of(), List.of());
        assertEquals("in-flight", of(unread).token());
    }

    @Test
    void aChangeThatTheInboxNeverHadIsMissingThoughTheOrderIsPosted() {
        Known before = known(NOON.minusSeconds(1), MARKED, List.of(), List.of(SETTLED));
        assertEquals(new Standing.Missing(Lack.CHANGE), of(before));
    }

    @Test
    void aChangeFromTheEndOfTheWindowOnIsNoneOfItsBusiness() {
        Listed later = new Listed(ORDER, "#1001", NOON, DAY.to());
        Known before = known(NOON, MARKED, List.of(), List.of(SETTLED));
        assertEquals("posted", Comparison.of(later, before, DAY).token());
    }

    @Test
    void aChangeThatIsBeingReadAnewIsInFlight() {
        Pending reread = new Pending(ShopKeys.snapshot(ORDER), KeyState.READY, Optional.empty());
        Known before = known(NOON.minusSeconds(1), MARKED, List.of(reread), List.of(SETTLED));
        assertEquals(new Standing.InFlight("snapshot ready"), of(before));
    }

    @Test
    void whatWaitsForAPersonIsHeldThoughAnotherKeyMoves() {
        Pending moving = new Pending(KEY, KeyState.BLOCKED, Optional.empty());
        for (KeyState parked : List.of(KeyState.HELD, KeyState.DEAD)) {
            Pending key = new Pending(KEY, parked, Optional.of("why"));
            Known known = known(NOON, MARKED, List.of(moving, key), List.of(SETTLED));
            assertEquals(new Standing.Held("sales-order " + parked.token() + ": why"), of(known));
        }
    }

    @Test
    void aQuarantinedReceiptIsHeldWithItsReason() {
        Judged judged = new Judged(Judged.Kind.QUARANTINED, "not readable");
        Known known = new Known(Optional.empty(), false, Optional.of(judged), List.of(), List.of());
        assertEquals(new Standing.Held("not readable"), of(known));
    }

    @Test
    void whatAFlowLeavesOutIsSkippedWithItsReason() {
        Judged judged = new Judged(Judged.Kind.FILTERED, "a test order");
        assertEquals(new Standing.Skipped("a test order"), of(known(NOON, judged, List.of(), List.of())));
    }

    @Test
    void whatWasSettledToHaveNoDocumentIsSkipped() {
        Settled none = new Settled(KEY, TargetRef.unnumbered("sales-order"));
        assertEquals(
                "skipped", of(known(NOON, MARKED, List.of(), List.of(none))).token());
    }

    @Test
    void aWriteBackAloneIsNoDocument() {
        Settled number = new Settled(ShopKeys.orderNumber(KEY), new TargetRef("order", "1001"));
        Known known = known(NOON, MARKED, List.of(), List.of(number));
        assertEquals(new Standing.Missing(Lack.OUTCOME), of(known));
    }

    @Test
    void aWindowHasTheOrdersThatWereMadeOrLastChangedInIt() {
        Instant before = DAY.from().minusSeconds(1);
        assertTrue(DAY.concerns(new Listed(ORDER, "#1", NOON, DAY.to().plusSeconds(99))));
        assertTrue(DAY.concerns(new Listed(ORDER, "#1", before, DAY.from())));
        assertFalse(DAY.concerns(new Listed(ORDER, "#1", before, DAY.to())));
        assertThrows(IllegalArgumentException.class, () -> new Window(NOON, NOON));
    }

    private static Standing of(Known known) {
        return Comparison.of(new Listed(ORDER, "#1001", NOON.minusSeconds(60), NOON), known, DAY);
    }

    private static Known known(Instant version, Judged judged, List<Pending> pending, List<Settled> settled) {
        return new Known(
                Optional.of(new SourceVersion(version, version.plusSeconds(1))),
                false,
                Optional.of(judged),
                pending,
                settled);
    }
}
