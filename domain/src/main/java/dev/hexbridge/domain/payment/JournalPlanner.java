package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.fact.FactPlan;
import dev.hexbridge.domain.fact.FactPlanner;
import dev.hexbridge.domain.fact.FactSet;
import dev.hexbridge.domain.fact.Look;
import dev.hexbridge.domain.payment.JournalLine.Place;
import dev.hexbridge.domain.payment.JournalLine.Stand;
import dev.hexbridge.domain.payment.PaymentJournal.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans the next step by which a batch comes to hold each of its facts exactly once.
 *
 * <p>A line has a number of ours, kept before it is sent. So a look that does not show it is conclusive: should the
 * first sending arrive after all, either of the two meets the other's number and is refused.
 */
public final class JournalPlanner {

    /** Lines that travel together; they arrive all or none. */
    static final int MOST_LINES = 50;

    private JournalPlanner() {}

    /** What to do next. */
    public sealed interface Step {

        /** Make a journal. */
        record Open(PaymentJournal journal) implements Step {}

        /** Look whether the journal was made whose answer was lost. */
        record Find(PaymentJournal journal) implements Step {}

        /** Look at the journal and its lines. */
        record LookAt(PaymentJournal journal) implements Step {}

        /** Note this, and plan again: nothing is sent for it. */
        record Note(JournalLedger ledger) implements Step {}

        /** Send these lines, which are noted before. */
        record Add(PaymentJournal journal, List<JournalLine> lines) implements Step {}

        /** All facts are there. */
        record Complete() implements Step {}
    }

    /**
     * Plans the next step.
     *
     * @param ledger what is known of the batch
     * @param sight what its current journal showed in this attempt
     * @param refused facts that the target refused in this attempt
     */
    public static Step plan(JournalLedger ledger, Sight sight, Set<String> refused) {
        Optional<PaymentJournal> current = ledger.current();
        if (current.filter(journal -> journal.doubt().isPresent()).isPresent()) {
            return new Step.Find(current.get());
        }
        FactSet<Movement> desired = ledger.desired().without(refused);
        return switch (FactPlanner.plan(desired, ledger.standing(), look(ledger, sight))
                .step()) {
            case FactPlan.Step.LookFirst<Movement> first ->
                current.<Step>map(Step.LookAt::new).orElseGet(() -> new Step.Note(released(ledger)));
            case FactPlan.Step.Confirm<Movement> confirm -> new Step.Note(confirmed(ledger, confirm.seen()));
            case FactPlan.Step.LookAgain<Movement> again -> throw new IllegalStateException("looks are conclusive");
            case FactPlan.Step.Add<Movement> add -> next(ledger, current, sight, add.facts());
            case FactPlan.Step.Complete<Movement> complete -> closedOr(ledger, current, sight, new Step.Complete());
        };
    }

    private static Look look(JournalLedger ledger, Sight sight) {
        return switch (sight) {
            case Sight.NotLooked unread -> new Look.NotLooked();
            case Sight.Shown shown ->
                new Look.Looked(
                        ledger.lines().stream()
                                .filter(line ->
                                        ledger.current().filter(line::isIn).isPresent())
                                .filter(shown::shows)
                                .map(JournalLine::key)
                                .collect(Collectors.toSet()),
                        true);
        };
    }

    /** Sent into a journal that is closed by now, and not seen there: it never arrives. */
    private static JournalLedger released(JournalLedger ledger) {
        return ledger.with(ledger.lines().stream()
                .filter(line -> line.stand() == Stand.SENT)
                .map(line -> line.at(Stand.NEW).placed(Optional.empty()))
                .toList());
    }

    private static JournalLedger confirmed(JournalLedger ledger, FactSet<Movement> seen) {
        return ledger.with(
                ledger.of(seen).stream().map(line -> line.at(Stand.POSTED)).toList());
    }

    private static Step next(
            JournalLedger ledger, Optional<PaymentJournal> current, Sight sight, FactSet<Movement> facts) {
        if (current.filter(journal -> journal.phase() == Phase.OPEN).isEmpty()) {
            return new Step.Open(current.orElseGet(() -> PaymentJournal.first(ledger.nextOrdinal())));
        }
        return closedOr(ledger, current, sight, add(current.get(), sight, ledger.of(facts)));
    }

    private static Step closedOr(JournalLedger ledger, Optional<PaymentJournal> current, Sight sight, Step otherwise) {
        boolean posted = sight instanceof Sight.Shown shown && shown.posted();
        return posted && current.isPresent() ? new Step.Note(ledger.closing(current.get())) : otherwise;
    }

    /** Lines that have a number keep it, unless somebody else has taken it. */
    private static Step add(PaymentJournal journal, Sight sight, List<JournalLine> lines) {
        int last = Math.max(journal.lastLine(), sight instanceof Sight.Shown shown ? shown.last() : 0);
        List<JournalLine> placed = new ArrayList<>();
        for (JournalLine line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            boolean taken = sight instanceof Sight.Shown shown && shown.isTaken(line);
            boolean keeps = line.isIn(journal) && !taken;
            JournalLine numbered = keeps ? line : line.placed(Optional.of(new Place(journal.ordinal(), ++last)));
            placed.add(numbered.at(Stand.SENT));
        }
        return new Step.Add(journal.keeping(last), placed);
    }
}
