package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.alert.Vitals;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every history promises of the engine's vital signs. */
public abstract class VitalsContract extends JournalContract {

    @Test
    void anEmptyJournalHasNothingToTell() {
        assertEquals(new Vitals.Journal(List.of(), List.of(), new Vitals.Census(0, Map.of())), vitals());
    }

    @Test
    void keysAreCountedByWayStateAndReasonWithTheirOldestMarkAndNewestStand() {
        marked("1");
        clock.advance(Duration.ofMinutes(5));
        marked("2");
        clock.advance(Duration.ofMinutes(1));
        park("1", KeyState.HELD, FailureKind.TOTALS_DIFFER);
        clock.advance(Duration.ofMinutes(1));
        park("2", KeyState.HELD, FailureKind.TOTALS_DIFFER);

        Vitals.Keys held = vitals().keys().getFirst();

        assertEquals(
                new Vitals.Keys(
                        new Vitals.Way("shop", "erp/usmf"),
                        "held",
                        "totals-differ",
                        2,
                        NOON,
                        NOON.plus(Duration.ofMinutes(7))),
                held);
    }

    @Test
    void unreadableReceiptsAreCountedBySource() {
        Recorded recorded = recorded(Fixtures.receipt("d-1", Fixtures.order("1"), NOON));
        record(Fixtures.interpretation(recorded, new Verdict.Quarantined("no JSON", "/a")));

        assertEquals(List.of(new Vitals.Quarantined("shop", 1, NOON)), vitals().quarantined());
    }

    @Test
    void theCensusFindsEachReceiptAgainOnceItIsAMinuteOldAndMissesOneWithoutAnOutcome() {
        marked("1");
        record(Fixtures.interpretation(
                recorded(Fixtures.receipt("d-2", Fixtures.order("2"), NOON)), new Verdict.Filtered("test")));
        recorded(Fixtures.receipt("d-3", Fixtures.order("3"), NOON));
        assertEquals(new Vitals.Census(0, Map.of()), vitals().census());

        clock.advance(Duration.ofMinutes(2));

        assertEquals(new Vitals.Census(3, Map.of("in-flight", 1L, "filtered", 1L, "received", 1L)), vitals().census());
        Recorded lost = recorded(Fixtures.receipt("d-4", Fixtures.order("4"), NOON));
        record(Fixtures.marked(lost, version(NOON)));
        assertEquals(1, vitals().census().unaccounted());
    }

    @Test
    void ofTwoReceiptsWithTheVerySameVersionOneCoversTheOther() {
        marked("1");
        Recorded twin = recorded(Fixtures.receipt("d-twin", Fixtures.order("1"), NOON));
        record(Fixtures.marked(twin, version(NOON)));
        clock.advance(Duration.ofMinutes(2));

        assertEquals(new Vitals.Census(2, Map.of("in-flight", 1L, "superseded", 1L)), vitals().census());
    }

    private Vitals.Journal vitals() {
        return Waiting.of(history().vitals());
    }

    private void marked(String order) {
        Recorded recorded = recorded(Fixtures.receipt("d-" + order, Fixtures.order(order), NOON));
        record(Fixtures.marked(recorded, version(NOON)));
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(salesOrder(order), recorded.position(), version(NOON)))));
    }

    private void record(Interpretation interpretation) {
        commit(tables -> tables.interpretations().record(List.of(interpretation)));
    }

    private void park(String order, KeyState state, FailureKind kind) {
        Transition transition = new Transition(
                salesOrder(order),
                version(NOON),
                state,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Failure.of(kind, "no")));
        commit(tables -> tables.dirtyKeys().settle(List.of(transition)));
    }
}
