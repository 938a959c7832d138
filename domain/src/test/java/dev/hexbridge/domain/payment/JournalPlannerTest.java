package dev.hexbridge.domain.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.payment.JournalLine.Place;
import dev.hexbridge.domain.payment.JournalLine.Stand;
import dev.hexbridge.domain.payment.JournalPlanner.Step;
import dev.hexbridge.domain.payment.PaymentJournal.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalPlannerTest {

    private static final PaymentJournal FIRST = new PaymentJournal(1, "00001", Phase.OPEN, 2, Optional.empty());
    private static final Sight UNSEEN = new Sight.NotLooked();

    @Test
    void aJournalIsOpenedBeforeLinesAreSentAndNumbersAreOurs() {
        JournalLedger two = new JournalLedger(List.of(Given.line(1), Given.line(2)), List.of());

        Step.Open open = assertInstanceOf(Step.Open.class, plan(two, UNSEEN));
        Step.Add add =
                assertInstanceOf(Step.Add.class, plan(two.with(open.journal().opened("00001")), UNSEEN));

        assertEquals(List.of(new Place(1, 1), new Place(1, 2)), places(add));
        assertEquals(
                List.of(Stand.SENT, Stand.SENT),
                add.lines().stream().map(JournalLine::stand).toList());
    }

    @Test
    void aJournalWhoseAnswerWasLostIsLookedForBeforeAnotherIsMade() {
        PaymentJournal opening =
                new PaymentJournal(1, "", Phase.OPENING, 0, Optional.of(Doubt.of(Doubt.About.ROOT, Instant.EPOCH)));
        JournalLedger ledger = new JournalLedger(List.of(Given.line(1)), List.of(opening));

        assertEquals(new Step.Find(opening), plan(ledger, UNSEEN));
    }

    @Test
    void linesWhoseAnswerWasLostAreLookedForAndSentAgainUnderTheirNumbers() {
        JournalLedger lost = ledger(sent(1, 1), sent(2, 2));

        assertEquals(new Step.LookAt(FIRST), plan(lost, UNSEEN));
        Step.Note seen = assertInstanceOf(Step.Note.class, plan(lost, new Sight.Shown(false, Map.of(1, "t1"))));
        Step.Add again = assertInstanceOf(Step.Add.class, plan(seen.ledger(), new Sight.Shown(false, Map.of(1, "t1"))));
        assertEquals(List.of("t2"), again.lines().stream().map(JournalLine::key).toList());
        assertEquals(List.of(new Place(1, 2)), places(again));
    }

    @Test
    void aPostedJournalIsClosedAndWhatIsNotInItGoesIntoTheNext() {
        JournalLedger lost = ledger(sent(1, 1), sent(2, 2));
        Sight posted = new Sight.Shown(true, Map.of(1, "t1"));

        JournalLedger seen =
                assertInstanceOf(Step.Note.class, plan(lost, posted)).ledger();
        JournalLedger closed =
                assertInstanceOf(Step.Note.class, plan(seen, posted)).ledger();
        Step.Open open = assertInstanceOf(Step.Open.class, plan(closed, UNSEEN));

        assertEquals(2, open.journal().ordinal());
        Step.Add add =
                assertInstanceOf(Step.Add.class, plan(closed.with(open.journal().opened("00002")), UNSEEN));
        assertEquals(List.of("t2"), add.lines().stream().map(JournalLine::key).toList());
        assertEquals(List.of(new Place(2, 1)), places(add));
    }

    @Test
    void aNumberThatSomebodyElseHasTakenIsGivenUp() {
        JournalLedger lost = ledger(sent(1, 1));

        Step.Add add =
                assertInstanceOf(Step.Add.class, plan(lost, new Sight.Shown(false, Map.of(1, "by hand", 4, ""))));

        assertEquals(List.of(new Place(1, 5)), places(add));
    }

    @Test
    void whatIsRefusedHoldsUpNothingElse() {
        JournalLedger two = ledger(Given.line(1), Given.line(2));

        Step.Add add = assertInstanceOf(Step.Add.class, JournalPlanner.plan(two, UNSEEN, Set.of("t1")));
        assertEquals(List.of("t2"), add.lines().stream().map(JournalLine::key).toList());
        assertEquals(new Step.Complete(), JournalPlanner.plan(two, UNSEEN, Set.of("t1", "t2")));
    }

    private static JournalLedger ledger(JournalLine... lines) {
        return new JournalLedger(List.of(lines), List.of(FIRST));
    }

    private static JournalLine sent(int transaction, int number) {
        return Given.line(transaction).placed(Optional.of(new Place(1, number))).at(Stand.SENT);
    }

    private static Step plan(JournalLedger ledger, Sight sight) {
        return JournalPlanner.plan(ledger, sight, Set.of());
    }

    private static List<Place> places(Step.Add add) {
        return add.lines().stream().flatMap(line -> line.place().stream()).toList();
    }
}
