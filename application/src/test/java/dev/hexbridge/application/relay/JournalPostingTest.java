package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.FakeTargetSystem;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.interpret.Marks;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.delivery.RetryPolicy;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.payment.BatchName;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.JournalSheet;
import dev.hexbridge.domain.payment.Movement;
import dev.hexbridge.domain.payment.PaymentRules;
import dev.hexbridge.domain.payment.PaymentRules.Offset;
import dev.hexbridge.domain.payment.PaymentRules.Posting;
import dev.hexbridge.domain.payment.PaymentRules.Service;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A journal is posted when it is time, and believed to be only when it is seen to be. */
class JournalPostingTest {

    private static final Tender TENDER = new Tender("Pay", Optional.empty(), new Offset("Bank", Optional.empty()));
    private static final Service SERVICE =
            new Service("Group", "Journals", "post", "journal", "company", Optional.empty());
    private static final DeliveryOutcome DONE =
            new DeliveryOutcome.Delivered(TargetRef.unnumbered(JournalSheet.KIND), Optional.empty());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-10T18:00:00Z"));
    private final InMemoryJournal journal = new InMemoryJournal(clock);
    private final FakeTargetSystem erp = new FakeTargetSystem(clock);
    private final List<String> asked = new ArrayList<>();

    @Test
    void aJournalThatWasPostedIsClosedAndTheNextPaymentOpensAnother() {
        Route route = route(Optional.empty());
        add(route, "1");
        assertEquals(KeyEvent.SETTLED, attempt(route, true, DONE).event());
        add(route, "2");
        assertEquals(KeyEvent.SETTLED, attempt(route, true, DONE).event());

        assertEquals(2, erp.documents().size());
        assertEquals(erp.documents().stream().map(TargetRef::id).toList(), asked);
    }

    @Test
    void aServiceThatFailsLeavesItsWordsAndTheJournalOpen() {
        Route route = route(Optional.empty());
        add(route, "1");
        Ending ending = attempt(
                route, false, new DeliveryOutcome.Rejected(Failure.of(FailureKind.UNCLASSIFIED, "period closed")));

        assertEquals(KeyEvent.REFUSED, ending.event());
        assertEquals("period closed", ending.failure().orElseThrow().text());
        assertEquals(KeyEvent.SETTLED, attempt(route, true, DONE).event());
        assertEquals(1, erp.documents().size());
    }

    @Test
    void whatTheServiceSaysIsNotBelieved() {
        Route route = route(Optional.empty());
        add(route, "1");

        assertEquals(KeyEvent.POSTPONED, attempt(route, false, DONE).event());
        DeliveryOutcome lost = new DeliveryOutcome.Unknown(Failure.of(FailureKind.NO_ANSWER, "lost"));
        assertEquals(KeyEvent.LOST, attempt(route, false, lost).event());
        assertEquals(KeyEvent.SETTLED, attempt(route, true, lost).event());
    }

    @Test
    void itIsPostedAfterTheBusinessDayOfTheLegalEntityHasEnded() {
        Route route = route(Optional.of(Duration.ofHours(2)));
        add(route, "1");
        Instant due = LocalDate.parse("2026-03-11")
                .atStartOfDay(route.pair().settings().zone())
                .toInstant()
                .plus(Duration.ofHours(2));

        Ending early = attempt(route, true, DONE);
        assertEquals(KeyEvent.POSTPONED, early.event());
        assertEquals(Optional.of(due), early.until().time());
        assertEquals(List.of(), asked);

        clock.advance(Duration.between(clock.instant(), due));
        assertEquals(KeyEvent.SETTLED, attempt(route, true, DONE).event());
    }

    private static Route route(Optional<Duration> grace) {
        return Routes.shopToErp()
                .booking(Optional.of(new PaymentRules(
                        Map.of("card", TENDER), Optional.empty(), Optional.of(new Posting(SERVICE, grace)))));
    }

    private static LinkKey batch(Route route) {
        return new BatchName("Pay", LocalDate.parse("2026-03-10"), "card").key(route.pair());
    }

    private void add(Route route, String transaction) {
        Movement movement = new Movement(
                "7",
                transaction,
                Movement.Direction.RECEIVED,
                Money.of("1.00", "USD"),
                "card",
                LocalDate.parse("2026-03-10"),
                Optional.empty());
        JournalEntry entry = new JournalEntry(movement, "C-1", "SO-7", TENDER);
        Waiting.of(journal.inTransaction(tables -> tables.payments().add(Map.of(batch(route), List.of(entry)))));
    }

    /** One attempt, with a service that does or does not post, and says this. */
    private Ending attempt(Route route, boolean posts, DeliveryOutcome says) {
        Clockwork clockwork = new Clockwork(
                clock,
                new ManualTimers(clock),
                () -> 0.5,
                new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                1,
                new RecordingSignals());
        JournalRound round = new JournalRound(
                erp,
                (key, service, number) -> {
                    asked.add(number);
                    if (posts) {
                        post(key.legalEntity(), number);
                    }
                    return Future.succeededFuture(says);
                },
                journal,
                clockwork,
                new Wishes(List.of(Routing.only(route))));
        DirtyKey key = new DirtyKey(
                1, Marks.journal(batch(route), Fixtures.somewhere(1), 1, clock.instant()), KeyState.READY, 0, false);
        Work work = new Work(
                new Claim(key, Optional.empty(), false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Unsettled.NOTHING);
        return Waiting.of(round.run(List.of(work))).getFirst();
    }

    private void post(String company, String number) {
        TargetRef ref = new TargetRef(JournalSheet.KIND, number);
        if (erp.observe(company, ref) instanceof Observed.Seen seen) {
            TreeMap<String, FieldValue> fields =
                    new TreeMap<>(seen.document().root().fields());
            fields.put("IsPosted", new FieldValue.Name("Yes"));
            erp.put(
                    company,
                    ref,
                    new StateDoc(
                            new TargetRecord(JournalSheet.KIND, "", fields),
                            seen.document().children()));
        }
    }
}
