package dev.hexbridge.application.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Fix;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.GroupReplay;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Replay;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Policies;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.desire.Correction.Value;
import dev.hexbridge.domain.desire.CorrectionRules;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Principal ANNA = new Principal("anna", Right.OPERATOR);
    private static final Position PLACE = Position.parse("2026-03-01.2.17");
    private static final DirtyKey DEAD = key(7);
    private static final Recorded UNREAD = recorded(PLACE);

    private final WaitingJournal journal = new WaitingJournal();
    private final List<Object> handedOn = new ArrayList<>();
    private final ReplayService replays = new ReplayService(
            journal,
            () -> NOW,
            (tables, recorded) -> {
                journal.story.add("interpreted");
                return Future.succeededFuture(List.of());
            },
            this::take,
            new CorrectionRules(List.of()));

    @Test
    void aDeadKeyIsWokenWithItsAuditRowInOneTransactionAndHandedOnAfterTheCommit() {
        journal.keys.put(7L, DEAD);
        assertEquals(new Replay.Woken("key-7"), replay(ANNA, "key-7"));
        assertEquals(List.of("audit", "commit", "handed on"), journal.story);
        assertEquals(List.of(new Audit.Entry(NOW, "anna", "dead-letter.replay", "key-7")), journal.audit);
        assertEquals(List.of(new Dirty(DEAD, Optional.empty())), handedOn);
    }

    @Test
    void aQuarantinedReceiptIsInterpretedAnewWithItsAuditRowInOneTransaction() {
        journal.quarantined.put(PLACE, UNREAD);
        assertEquals(new Replay.Woken("receipt-2026-03-01.2.17"), replay(ANNA, "receipt-2026-03-01.2.17"));
        assertEquals(List.of("interpreted", "audit", "commit", "handed on"), journal.story);
        assertEquals("receipt-2026-03-01.2.17", journal.audit.getFirst().object());
    }

    @Test
    void whatIsNoLongerThereIsSaidSoAndLeavesNoAuditRow() {
        assertEquals(new Replay.NotThere("key-7"), replay(ANNA, "key-7"));
        assertEquals(new Replay.NotThere("receipt-2026-03-01.2.17"), replay(ANNA, "receipt-2026-03-01.2.17"));
        assertTrue(journal.audit.isEmpty());
        assertTrue(handedOn.isEmpty());
    }

    @Test
    void aViewerMayNotReplayAndTheJournalIsNotTouched() {
        journal.keys.put(7L, DEAD);
        Principal viewer = new Principal("victor", Right.VIEWER);
        assertEquals(new Replay.Forbidden(Right.OPERATOR), replay(viewer, "key-7"));
        assertTrue(journal.story.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "key-",
                "key-x",
                "key-99999999999999999999",
                "receipt-",
                "receipt-17",
                "receipt-2026-13-01.1.1"
            })
    void anIdThatWasNeverListedIsNotThere(String id) {
        assertEquals(new Replay.NotThere(id), replay(ANNA, id));
        assertTrue(journal.story.isEmpty());
    }

    @Test
    void aGroupIsWokenInBatchesWithOneAuditRowAndHandedOnAfterEachCommit() {
        LongStream.rangeClosed(1, 1_100).forEach(serial -> journal.keys.put(serial, key(serial)));
        journal.quarantined.put(PLACE, UNREAD);

        assertEquals(
                new GroupReplay.Woken("0123456789abcdef", 1_101, false),
                replays.replayGroup(ANNA, "0123456789abcdef", true).result());

        assertEquals(
                List.of("audit", "commit", "handed on", "commit", "handed on", "interpreted", "commit", "handed on"),
                journal.story);
        assertEquals(
                List.of(new Audit.Entry(NOW, "anna", "failures.retry-and-approve", "0123456789abcdef")), journal.audit);
        assertTrue(journal.approved);
    }

    @Test
    void oneRequestWakesTenThousandOfAGroupAndSaysThatThereAreMore() {
        LongStream.rangeClosed(1, 10_700).forEach(serial -> journal.keys.put(serial, key(serial)));

        assertEquals(new GroupReplay.Woken("g", 10_000, true), group(ANNA));
        assertEquals(new GroupReplay.Woken("g", 700, false), group(ANNA));
        assertEquals(new GroupReplay.Woken("g", 0, false), group(ANNA));
        assertEquals(2, journal.audit.size());
    }

    @Test
    void aViewerMayNeitherCorrectNorRetryAGroup() {
        journal.keys.put(7L, DEAD);
        Principal viewer = new Principal("victor", Right.VIEWER);
        assertEquals(new GroupReplay.Forbidden(Right.OPERATOR), group(viewer));
        assertEquals(
                new Replay.Forbidden(Right.OPERATOR),
                replays.correct(viewer, "key-7", new Fix(List.of(), false)).result());
        assertTrue(journal.story.isEmpty());
    }

    @Test
    void aCorrectionIsKeptWithItsAuditRowAndTheKeyIsWoken() {
        journal.keys.put(7L, DEAD);
        Value value = new Value("", "DeliveryAddressCity", "Aarhus");
        assertEquals(
                new Replay.Woken("key-7"),
                replays.correct(ANNA, "key-7", new Fix(List.of(value), true)).result());
        assertEquals(List.of("corrected", "audit", "commit", "handed on"), journal.story);
        assertEquals("dead-letter.correct", journal.audit.getFirst().action());
        assertEquals(
                Map.of(
                        DEAD.mark().key(),
                        new Correction(List.of(value), DEAD.mark().version(), true, "anna", NOW)),
                journal.corrected);
    }

    @Test
    void aReceiptThatCannotBeReadHasNothingToCorrect() {
        journal.quarantined.put(PLACE, UNREAD);
        assertInstanceOf(
                Replay.Unfit.class,
                replays.correct(ANNA, "receipt-" + PLACE, new Fix(List.of(), false))
                        .result());
    }

    private GroupReplay group(Principal principal) {
        return replays.replayGroup(principal, "g", false).result();
    }

    @Test
    void nothingIsHandedOnWhenTheCommitFails() {
        journal.keys.put(7L, DEAD);
        journal.commit = Future.failedFuture("connection lost");
        assertTrue(replays.replay(ANNA, "key-7").failed());
        assertEquals(List.of("audit", "rollback"), journal.story);
        assertTrue(handedOn.isEmpty());
    }

    private Replay replay(Principal principal, String id) {
        return replays.replay(principal, id).result();
    }

    private void take(List<Dirty> keys) {
        journal.story.add("handed on");
        handedOn.addAll(keys);
    }

    private static DirtyKey key(long serial) {
        LinkKey key = LinkKey.parse("sandbox/order/1001>sales-order@erp/usmf");
        Mark mark = new Mark(key, Policies.Intent.CONVERGE, 0, PLACE, new SourceVersion(NOW, NOW), Optional.empty());
        return new DirtyKey(serial, mark, KeyState.READY, 0, true);
    }

    private static Recorded recorded(Position position) {
        Origin origin = new Origin("orders/create", "d-1", Optional.empty(), Optional.empty(), Optional.empty());
        EntityKey root = EntityKey.parse("sandbox/order/1001");
        return new Recorded(
                position, new Receipt(TenantId.DEFAULT, origin, root, NOW, Payload.owning(new byte[] {'{'})));
    }
}
