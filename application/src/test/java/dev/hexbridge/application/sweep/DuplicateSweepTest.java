package dev.hexbridge.application.sweep;

import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.contract.TargetDocuments.Line;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.FakeTargetSystem;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.port.outbound.Census;
import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.application.relay.ManualTimers;
import dev.hexbridge.application.relay.RecordingSignals;
import dev.hexbridge.application.relay.Routes;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two documents with one reference do not stay unseen, however they came to be. */
class DuplicateSweepTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final TargetDocuments DOCUMENTS = new TargetDocuments("C-0", "30", "D0001", "24");

    private final MovableClock clock = new MovableClock(NOON);
    private final ManualTimers timers = new ManualTimers(clock);
    private final FakeTargetSystem erp = new FakeTargetSystem(clock);
    private final InMemoryJournal journal = new InMemoryJournal(clock);
    private final RecordingSignals signals = new RecordingSignals();

    @Test
    void twoDocumentsWithOneReferenceAreHeldWithBothTheirNumbers() {
        settled("1", "N-1");
        order("N-1", "SHOP-1");
        order("N-7", "SHOP-1");
        settled("2", "N-2");
        order("N-2", "SHOP-2");
        clock.advance(Duration.ofSeconds(1));
        loop(erp).start();

        assertEquals(1, parked().size());
        assertEquals(salesOrder("1").text(), parked().getFirst().key());
        assertEquals("ambiguous", parked().getFirst().problem().kind());
        String text = parked().getFirst().problem().text();
        assertTrue(text.contains("N-1") && text.contains("N-7"), text);
        assertEquals(List.of("two documents with one reference"), signals.notices());
        assertEquals(3, erp.documents().size());
    }

    @Test
    void aDocumentThatTheLinkDoesNotNameIsFoundHoweverLongAgoTheOtherWasMade() {
        settled("1", "N-1");
        order("N-1", "SHOP-1");
        clock.advance(Duration.ofDays(30));
        SweepLoop loop = loop(erp);
        loop.start();
        assertEquals(List.of(), parked());
        timers.advance(Duration.ofMinutes(30));
        order("N-8", "SHOP-1");
        timers.advance(Duration.ofMinutes(31));

        assertEquals(1, parked().size());
    }

    @Test
    void whatIsHeldAlreadyIsNotToldAgain() {
        settled("1", "N-1");
        order("N-1", "SHOP-1");
        order("N-7", "SHOP-1");
        clock.advance(Duration.ofSeconds(1));
        loop(erp).start();
        timers.advance(Duration.ofHours(5));

        assertEquals(List.of("two documents with one reference"), signals.notices());
    }

    @Test
    void referencesOfOthersAreNoneOfOurBusiness() {
        order("A", "MINE-1");
        order("B", "MINE-1");
        clock.advance(Duration.ofSeconds(1));
        loop(erp).start();

        assertEquals(List.of(), parked());
        assertEquals(List.of(), signals.notices());
    }

    @Test
    void aTimeThatCouldNotBeLookedThroughIsLookedThroughTheNextTime() {
        List<Census.Section> asked = new ArrayList<>();
        Census census = section -> {
            asked.add(section);
            return asked.size() == 1
                    ? Future.succeededFuture(new Census.Count.Later(Failure.of(FailureKind.UNAVAILABLE, "not now")))
                    : erp.documents(section);
        };
        loop(census).start();
        timers.advance(Duration.ofHours(1));
        int again = asked.size();
        timers.advance(Duration.ofHours(1));

        assertEquals(asked.getFirst().from(), asked.get(1).from().minus(Duration.ofHours(1)));
        assertEquals(29, again, "the slice that failed, and seven days of six hours each");
        assertEquals(5, asked.size() - again, "a day of overlap and the hour since");
        assertEquals(List.of("duplicates could not be looked for"), signals.notices());
    }

    private SweepLoop loop(Census census) {
        DuplicateSweep sweep =
                new DuplicateSweep(census, journal, List.of(Routes.numberedByErp()), signals, SweepPlan.USUAL.slice());
        return new SweepLoop(sweep, SweepPlan.USUAL, clock, timers, signals);
    }

    private void settled(String id, String number) {
        TargetRef ref = new TargetRef("sales-order", number);
        StateDoc document = Fixtures.document(number);
        Waiting.of(journal.inTransaction(tables -> tables.links()
                .save(Map.of(salesOrder(id), new Agreed(ref, document, version(NOON), 1, 1)))
                .compose(saved -> tables.deliveries().append(List.of(Fixtures.attempt(salesOrder(id), 1))))));
    }

    private void order(String number, String reference) {
        erp.put("usmf", new TargetRef("sales-order", number), DOCUMENTS.order(reference, new Line("1", "1", "10")));
    }

    private List<DeadLetter> parked() {
        DeadLetterQuery all =
                new DeadLetterQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 9);
        return Waiting.of(journal.history().deadLetters(all)).items();
    }
}
