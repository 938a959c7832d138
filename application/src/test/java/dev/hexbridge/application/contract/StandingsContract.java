package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.Snapshots.Noted;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.novelty.Fingerprint;
import dev.hexbridge.domain.novelty.Sighting;
import dev.hexbridge.domain.reconciliation.Known;
import dev.hexbridge.domain.reconciliation.Known.Judged;
import dev.hexbridge.domain.reconciliation.Known.Pending;
import dev.hexbridge.domain.reconciliation.Known.Settled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What everyone promises who tells all that the journal knows of an entity. */
public abstract class StandingsContract extends JournalContract {

    private static final SourceVersion FIRST = Fixtures.version(NOON);
    private static final SourceVersion SECOND = Fixtures.version(NOON.plusSeconds(60));

    @Test
    void whatWasNeverHeardOfIsLeftOut() {
        assertEquals(Map.of(), Waiting.of(standings().of(List.of(Fixtures.order("1")))));
        assertEquals(Map.of(), Waiting.of(standings().of(List.of())));
    }

    @Test
    void aReceiptIsUnreadUntilTheCursorHasPassedIt() {
        Recorded recorded = recorded(Fixtures.receipt("d-1", Fixtures.order("1"), NOON));
        assertTrue(known("1").unread());
        assertEquals(Known.NOTHING, known("2"));

        commit(tables -> tables.interpretations()
                .record(List.of(Fixtures.marked(recorded, FIRST)))
                .compose(done -> tables.positions()
                        .advance(new Cursor(Map.of(
                                recorded.position().writer(),
                                recorded.position().sequence())))));

        assertFalse(known("1").unread());
        assertEquals(Optional.of(new Judged(Judged.Kind.MARKED, "")), known("1").judged());
    }

    @Test
    void theNewestSnapshotTellsTheVersion() {
        commit(tables -> tables.snapshots()
                .note(List.of(new Noted(
                        new Sighting(Fixtures.order("1"), SECOND, new Fingerprint("a".repeat(32))),
                        Fixtures.somewhere(1)))));

        assertEquals(Optional.of(SECOND), known("1").newest());
    }

    @Test
    void aVerdictThatSaysWhereItWentCountsBeforeAnEchoAndALatecomer() {
        judge("d-1", new Verdict.Filtered("no wholesale here"));
        clock.advance(Duration.ofSeconds(1));
        judge("d-2", new Verdict.Ignored("an echo"));
        clock.advance(Duration.ofSeconds(1));
        judge("d-3", new Verdict.Superseded("late", Fixtures.somewhere(1)));
        assertEquals(
                Optional.of(new Judged(Judged.Kind.FILTERED, "no wholesale here")),
                known("1").judged());

        clock.advance(Duration.ofSeconds(1));
        judge("d-4", new Verdict.Quarantined("not readable", "/line_items/0"));
        assertEquals(
                Optional.of(new Judged(Judged.Kind.QUARANTINED, "not readable")),
                known("1").judged());
    }

    @Test
    void dirtyKeysAreToldWithTheirStateAndReason() {
        commit(tables -> tables.dirtyKeys().mark(List.of(Fixtures.mark(Fixtures.salesOrder("1"), 1, FIRST))));
        assertEquals(
                List.of(new Pending(Fixtures.salesOrder("1"), KeyState.READY, Optional.empty())),
                known("1").pending());

        Transition held = new Transition(
                Fixtures.salesOrder("1"),
                FIRST,
                KeyState.HELD,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Failure.of(FailureKind.HELD_BY_FLOW, "somebody must look")));
        commit(tables -> tables.dirtyKeys().settle(List.of(held)));
        assertEquals(
                List.of(new Pending(Fixtures.salesOrder("1"), KeyState.HELD, Optional.of("somebody must look"))),
                known("1").pending());
    }

    @Test
    void settledKeysAreToldWithTheirDocumentsAndNoneOfANeighbour() {
        commit(tables -> tables.links()
                .save(Map.of(
                        Fixtures.salesOrder("1"), Fixtures.agreed("SO-1", 1, FIRST),
                        Fixtures.salesOrder("12"), Fixtures.agreed("SO-12", 1, FIRST))));

        assertEquals(
                List.of(new Settled(Fixtures.salesOrder("1"), new TargetRef("sales-order", "SO-1"))),
                known("1").settled());
    }

    @Test
    void manyAreToldInOneAnswer() {
        commit(tables -> tables.dirtyKeys()
                .mark(Stream.of("1", "2", "3")
                        .map(id -> Fixtures.mark(Fixtures.salesOrder(id), 1, FIRST))
                        .toList()));
        assertEquals(
                3,
                Waiting.of(standings()
                                .of(Stream.of("1", "2", "3", "4")
                                        .map(Fixtures::order)
                                        .toList()))
                        .size());
    }

    private void judge(String delivery, Verdict verdict) {
        Recorded recorded = recorded(Fixtures.receipt(delivery, Fixtures.order("1"), NOON));
        commit(tables -> tables.interpretations().record(List.of(Fixtures.interpretation(recorded, verdict))));
    }

    private Known known(String order) {
        return Waiting.of(standings().of(List.of(Fixtures.order(order))))
                .getOrDefault(Fixtures.order(order), Known.NOTHING);
    }
}
