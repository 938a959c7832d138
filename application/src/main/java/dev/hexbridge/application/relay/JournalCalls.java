package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.payment.JournalLine;
import dev.hexbridge.domain.payment.JournalSheet;
import dev.hexbridge.domain.payment.PaymentJournal;
import dev.hexbridge.domain.payment.Sight;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/** What is asked of a target for one journal batch. */
final class JournalCalls {

    private final TargetSystem target;
    private final Work work;

    JournalCalls(TargetSystem target, Work work) {
        this.target = target;
        this.work = work;
    }

    /** What became of a search for a journal. */
    sealed interface Found {

        record One(String number) implements Found {}

        record None() implements Found {}

        /** The attempt ends. */
        record Wrong(Function<JournalTurn, Ending> told) implements Found {

            Ending ending(JournalTurn turn) {
                return told.apply(turn);
            }
        }
    }

    /** What became of a look at a journal. */
    sealed interface Shown {

        record Sheet(Sight.Shown sight) implements Shown {}

        /** The attempt ends. */
        record Wrong(Function<JournalTurn, Ending> told) implements Shown {

            Ending ending(JournalTurn turn) {
                return told.apply(turn);
            }
        }
    }

    Future<DeliveryOutcome> open(PaymentJournal journal) {
        return deliver(new Operation.CreateRoot(
                TargetRef.unnumbered(JournalSheet.KIND), JournalSheet.header(work.key(), journal)));
    }

    Future<DeliveryOutcome> add(PaymentJournal journal, List<JournalLine> lines) {
        TargetRef ref = new TargetRef(JournalSheet.KIND, journal.number());
        return deliver(new Operation.AddChildren(
                ref,
                lines.stream()
                        .map(line ->
                                line.entry().line(line.place().orElseThrow().number()))
                        .toList()));
    }

    private Future<DeliveryOutcome> deliver(Operation operation) {
        String request =
                "J" + work.claim().key().serial() + "-" + work.claim().key().attempts();
        return target.deliver(List.of(new Delivery(work.key(), request, operation)))
                .map(List::getFirst);
    }

    Future<Found> find(PaymentJournal journal) {
        FieldValue description = JournalSheet.description(work.key(), journal);
        Match match = new Match(JournalSheet.DESCRIPTION, description.display());
        StateDoc wanted = new StateDoc(JournalSheet.header(work.key(), journal), List.of());
        return read(new Lookup.ByMatch(List.of(match)), wanted).map(outcome -> switch (outcome) {
            case ReadOutcome.Answer answer ->
                answer.observed() instanceof Observed.Seen seen
                        ? new Found.One(seen.ref().id())
                        : new Found.None();
            case ReadOutcome.Ambiguous several ->
                new Found.Wrong(turn -> turn.ended(
                        KeyEvent.QUESTIONED,
                        Step.READ,
                        Result.HELD,
                        Failure.of(
                                FailureKind.AMBIGUOUS,
                                "Several journals are called " + description.display() + ": "
                                        + String.join(", ", several.ids()))));
            case ReadOutcome.Later later ->
                new Found.Wrong(turn -> turn.later(Step.READ, later.failure(), later.notBefore()));
            case ReadOutcome.Refused no ->
                new Found.Wrong(turn -> turn.ended(KeyEvent.REFUSED, Step.READ, Result.REJECTED, no.failure()));
        });
    }

    Future<Shown> look(PaymentJournal journal) {
        TargetRef ref = new TargetRef(JournalSheet.KIND, journal.number());
        return read(new Lookup.ByRef(ref), JournalSheet.WANTED).map(outcome -> switch (outcome) {
            case ReadOutcome.Answer answer -> sheet(journal, answer.observed());
            case ReadOutcome.Ambiguous several -> gone(journal);
            case ReadOutcome.Later later ->
                new Shown.Wrong(turn -> turn.later(Step.READ, later.failure(), later.notBefore()));
            case ReadOutcome.Refused no ->
                new Shown.Wrong(turn -> turn.ended(KeyEvent.REFUSED, Step.READ, Result.REJECTED, no.failure()));
        });
    }

    private static Shown sheet(PaymentJournal journal, Observed observed) {
        return observed instanceof Observed.Seen seen
                ? new Shown.Sheet(JournalSheet.sight(seen.document()))
                : gone(journal);
    }

    private static Shown gone(PaymentJournal journal) {
        Failure failure =
                Failure.of(FailureKind.GONE, "The payment journal " + journal.number() + " is gone from the target.");
        return new Shown.Wrong(turn -> turn.ended(KeyEvent.QUESTIONED, Step.READ, Result.HELD, failure));
    }

    private Future<ReadOutcome> read(Lookup lookup, StateDoc wanted) {
        return target.read(List.of(new ReadRequest(work.key(), lookup, wanted))).map(List::getFirst);
    }
}
