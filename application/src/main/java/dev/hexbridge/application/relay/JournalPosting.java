package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.payment.BatchName;
import dev.hexbridge.domain.payment.JournalLedger;
import dev.hexbridge.domain.payment.PaymentJournal;
import dev.hexbridge.domain.payment.PaymentRules.Posting;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of an attempt on a batch that has all of its facts: its journal is posted when it is time, where the settings
 * name a service for that. What the service says is not believed: the journal is looked at.
 */
final class JournalPosting {

    private final JournalRound.Desk desk;
    private final Work work;
    private final Optional<Route> route;

    /**
     * Who is told of the end.
     *
     * @param posted notes that a journal is closed
     * @param whole makes the ending of a batch that has nothing left to do
     */
    record Told(Function<PaymentJournal, Future<Void>> posted, Function<Optional<String>, Ending> whole) {}

    JournalPosting(JournalRound.Desk desk, Work work, Optional<Route> route) {
        this.desk = desk;
        this.work = work;
        this.route = route;
    }

    Future<Ending> end(JournalLedger ledger, JournalCalls calls, Told told) {
        Optional<PaymentJournal> open = ledger.current().filter(journal -> journal.lastLine() > 0);
        Optional<Posting> posting =
                route.flatMap(Route::payments).flatMap(rules -> rules.posting()).filter(it -> open.isPresent());
        if (posting.isEmpty()) {
            Optional<String> number = open.map(PaymentJournal::number);
            return Future.succeededFuture(told.whole().apply(number));
        }
        Instant due = due(posting.get());
        return desk.clockwork().clock().instant().isBefore(due)
                ? Future.succeededFuture(notYet(open.get(), due))
                : post(posting.get(), open.get(), calls, told);
    }

    private Instant due(Posting posting) {
        BatchName batch = BatchName.of(work.key());
        return posting.grace()
                .map(grace -> batch.day()
                        .plusDays(1)
                        .atStartOfDay(route.orElseThrow().pair().settings().zone())
                        .toInstant()
                        .plus(grace))
                .orElse(Instant.EPOCH);
    }

    private Ending notYet(PaymentJournal journal, Instant due) {
        Failure waits = Failure.of(
                FailureKind.UNAVAILABLE,
                "All payments so far are in journal " + journal.number() + ", which is posted after " + due + ".");
        return Ending.postponed(work, story(Result.RETRY_LATER, journal), waits, Optional.of(due));
    }

    /** The journal is looked at before too: its answer may have been lost, or people may have posted it. */
    private Future<Ending> post(Posting posting, PaymentJournal journal, JournalCalls calls, Told told) {
        return look(
                journal,
                calls,
                told,
                () -> desk.services()
                        .post(work.key(), posting.service(), journal.number())
                        .compose(outcome ->
                                look(journal, calls, told, () -> Future.succeededFuture(unposted(journal, outcome)))));
    }

    private interface Otherwise {
        Future<Ending> go();
    }

    private Future<Ending> look(PaymentJournal journal, JournalCalls calls, Told told, Otherwise otherwise) {
        return calls.look(journal).compose(shown -> switch (shown) {
            case JournalCalls.Shown.Sheet sheet ->
                sheet.sight().posted()
                        ? told.posted().apply(journal).map(saved -> told.whole().apply(Optional.of(journal.number())))
                        : otherwise.go();
            case JournalCalls.Shown.Wrong wrong ->
                Future.succeededFuture(wrong.ending(new JournalTurn(desk, work, route)));
        });
    }

    private Ending unposted(PaymentJournal journal, DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered done ->
                Ending.postponed(
                        work,
                        story(Result.RETRY_LATER, journal),
                        Failure.of(
                                FailureKind.UNAVAILABLE,
                                "The service reports success, and journal " + journal.number() + " is not posted yet."),
                        Optional.empty());
            case DeliveryOutcome.RetryLater later ->
                Ending.postponed(work, story(Result.RETRY_LATER, journal), later.failure(), later.notBefore());
            case DeliveryOutcome.Unknown unknown ->
                Ending.failed(work, KeyEvent.LOST, story(Result.UNKNOWN, journal), unknown.failure());
            case DeliveryOutcome.Rejected no ->
                Ending.failed(work, KeyEvent.REFUSED, story(Result.REJECTED, journal), no.failure());
        };
    }

    private static Ending.Story story(Result result, PaymentJournal journal) {
        return new Ending.Story(Step.AMEND, result, Optional.of(journal.number()), Duration.ZERO, List.of());
    }
}
