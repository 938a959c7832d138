package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.payment.JournalLedger;
import dev.hexbridge.domain.payment.JournalLine;
import dev.hexbridge.domain.payment.JournalLine.Stand;
import dev.hexbridge.domain.payment.JournalPlanner;
import dev.hexbridge.domain.payment.PaymentJournal;
import dev.hexbridge.domain.payment.Sight;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One attempt on one journal batch: plan, do, note, and plan again, until all facts are there or something is in the way. */
final class JournalTurn {

    /** Enough for many thousands of lines; what is left then is gone on with at once. */
    private static final int MOST_STEPS = 200;

    private final JournalRound.Desk desk;
    private final Work work;
    private final Optional<Route> route;
    private final JournalCalls calls;
    private final Set<String> refused = new HashSet<>();
    private Optional<Failure> refusal = Optional.empty();
    private Sight sight = new Sight.NotLooked();
    private JournalLedger ledger = JournalLedger.EMPTY;
    private int most = Integer.MAX_VALUE;
    private int sent;
    private int steps;

    JournalTurn(JournalRound.Desk desk, Work work, Optional<Route> route) {
        this.desk = desk;
        this.work = work;
        this.route = route;
        this.calls = new JournalCalls(desk.target(), work);
    }

    Future<Ending> work(JournalLedger known) {
        ledger = known;
        return next();
    }

    private Future<Ending> next() {
        if (++steps > MOST_STEPS) {
            return over(Ending.postponed(
                    work,
                    story(Step.PLAN, Result.RETRY_LATER),
                    Failure.of(FailureKind.CHANGED_MEANWHILE, "The batch has more to do than fits into one attempt."),
                    Optional.empty()));
        }
        return switch (JournalPlanner.plan(ledger, sight, refused)) {
            case JournalPlanner.Step.Open open -> open(open.journal());
            case JournalPlanner.Step.Find find -> find(find.journal());
            case JournalPlanner.Step.LookAt look -> look(look.journal());
            case JournalPlanner.Step.Note note -> note(note.ledger());
            case JournalPlanner.Step.Add add -> add(add.journal(), add.lines());
            case JournalPlanner.Step.Complete complete -> complete();
        };
    }

    /** A journal is numbered by the target, so that it is being made must be durable before. */
    private Future<Ending> open(PaymentJournal journal) {
        Doubt doubt = Doubt.of(Doubt.About.ROOT, now());
        PaymentJournal opening = journal.doubting(Optional.of(doubt));
        return save(List.of(), opening).compose(durable -> calls.open(opening)).compose(outcome -> switch (outcome) {
            case DeliveryOutcome.Delivered done ->
                save(List.of(), journal.opened(done.ref().id())).compose(saved -> next());
            case DeliveryOutcome.Unknown unknown ->
                save(List.of(), journal.doubting(Optional.of(Doubt.of(Doubt.About.ROOT, now()))))
                        .map(saved -> ended(KeyEvent.LOST, Step.CREATE, Result.UNKNOWN, unknown.failure()));
            case DeliveryOutcome.RetryLater later ->
                save(List.of(), journal).map(saved -> later(Step.CREATE, later.failure(), later.notBefore()));
            case DeliveryOutcome.Rejected no ->
                save(List.of(), journal)
                        .map(saved -> ended(KeyEvent.REFUSED, Step.CREATE, Result.REJECTED, no.failure()));
        });
    }

    private Future<Ending> find(PaymentJournal journal) {
        Instant began = now();
        return calls.find(journal).compose(found -> switch (found) {
            case JournalCalls.Found.One one ->
                save(List.of(), journal.opened(one.number())).compose(saved -> next());
            case JournalCalls.Found.None none -> missed(journal, began);
            case JournalCalls.Found.Wrong wrong -> over(wrong.ending(this));
        });
    }

    /** A look that shows nothing counts only when the journal can no longer come to be, and only the second one does. */
    private Future<Ending> missed(PaymentJournal journal, Instant began) {
        Duration window = desk.clockwork().settleWindow();
        Optional<Doubt> left = journal.doubt().flatMap(doubt -> doubt.missed(began, window));
        return save(List.of(), journal.doubting(left))
                .compose(saved -> left.isEmpty()
                        ? next()
                        : over(ended(
                                        KeyEvent.LOST,
                                        Step.READ,
                                        Result.UNKNOWN,
                                        Failure.of(
                                                FailureKind.NO_ANSWER,
                                                "The answer to the making of a journal was lost, and it may still come to be."))
                                .notLaterThan(left.map(doubt -> doubt.nextLook(window)))));
    }

    private Future<Ending> look(PaymentJournal journal) {
        return calls.look(journal).compose(found -> switch (found) {
            case JournalCalls.Shown.Sheet sheet -> {
                sight = sheet.sight();
                yield next();
            }
            case JournalCalls.Shown.Wrong wrong -> over(wrong.ending(this));
        });
    }

    private Future<Ending> note(JournalLedger changed) {
        List<JournalLine> lines = changed.lines().stream()
                .filter(line -> !ledger.lines().contains(line))
                .toList();
        List<PaymentJournal> journals = changed.journals().stream()
                .filter(journal -> !ledger.journals().contains(journal))
                .toList();
        if (!journals.isEmpty()) {
            sight = new Sight.NotLooked();
        }
        return save(new JournalLedger(lines, journals)).compose(saved -> next());
    }

    /** Lines keep their numbers before they are sent; after that nothing is known of them but by a look. */
    private Future<Ending> add(PaymentJournal journal, List<JournalLine> planned) {
        List<JournalLine> lines = planned.subList(0, Math.min(most, planned.size()));
        sight = new Sight.NotLooked();
        return save(lines, journal)
                .compose(durable -> calls.add(journal, lines))
                .compose(outcome -> switch (outcome) {
                    case DeliveryOutcome.Delivered done -> {
                        sent += lines.size();
                        most = Integer.MAX_VALUE;
                        yield save(JournalLine.all(lines, Stand.POSTED), journal)
                                .compose(saved -> next());
                    }
                    case DeliveryOutcome.Unknown unknown ->
                        over(ended(KeyEvent.LOST, Step.CREATE, Result.UNKNOWN, unknown.failure()));
                    case DeliveryOutcome.RetryLater later ->
                        save(JournalLine.all(lines, Stand.NEW), journal)
                                .map(saved -> later(Step.CREATE, later.failure(), later.notBefore()));
                    case DeliveryOutcome.Rejected no -> rejected(journal, lines, no.failure());
                });
    }

    /** Which line is to blame shows when fewer travel together; and a journal that takes none may be posted. */
    private Future<Ending> rejected(PaymentJournal journal, List<JournalLine> lines, Failure failure) {
        if (failure.kind() == FailureKind.ALREADY_EXISTS) {
            return look(journal);
        }
        if (lines.size() > 1) {
            most = lines.size() / 2;
            return save(JournalLine.all(lines, Stand.NEW), journal).compose(saved -> next());
        }
        return save(JournalLine.all(lines, Stand.NEW), journal)
                .compose(saved -> calls.look(journal))
                .compose(found -> switch (found) {
                    case JournalCalls.Shown.Wrong wrong -> over(wrong.ending(this));
                    case JournalCalls.Shown.Sheet sheet -> {
                        sight = sheet.sight();
                        if (!sheet.sight().posted()) {
                            refused.add(lines.getFirst().key());
                            refusal = Optional.of(failure);
                        }
                        yield next();
                    }
                });
    }

    private Future<Ending> complete() {
        if (refusal.isPresent()) {
            return over(ended(KeyEvent.REFUSED, Step.CREATE, Result.REJECTED, refusal.get()));
        }
        return new JournalPosting(desk, work, route)
                .end(ledger, calls, new JournalPosting.Told(this::posted, this::whole));
    }

    /** The journal was posted: what comes later goes into the next one. */
    private Future<Void> posted(PaymentJournal journal) {
        return save(List.of(), journal.closed());
    }

    private Ending whole(Optional<String> number) {
        Result result = sent > 0 ? Result.DELIVERED : Result.UNCHANGED;
        List<String> notes = sent > 0 ? List.of("lines added: " + sent) : List.of();
        Step step = sent > 0 ? Step.CREATE : Step.PLAN;
        return Ending.settled(work, new Ending.Story(step, result, number, Duration.ZERO, notes), Optional.empty());
    }

    private Future<Void> save(List<JournalLine> lines, PaymentJournal journal) {
        return save(new JournalLedger(lines, List.of(journal)));
    }

    private Future<Void> save(JournalLedger changes) {
        LinkKey key = work.key();
        return desk.unitOfWork()
                .inTransaction(tables -> tables.payments().save(key, changes))
                .map(saved -> {
                    ledger = ledger.with(changes);
                    return null;
                });
    }

    private Instant now() {
        return desk.clockwork().clock().instant();
    }

    Ending ended(KeyEvent event, Step step, Result result, Failure failure) {
        return Ending.failed(work, event, story(step, result), failure);
    }

    Ending later(Step step, Failure failure, Optional<Instant> notBefore) {
        return Ending.postponed(work, story(step, Result.RETRY_LATER), failure, notBefore);
    }

    private Ending.Story story(Step step, Result result) {
        Optional<String> number = ledger.current().map(PaymentJournal::number).filter(text -> !text.isEmpty());
        List<String> notes = new ArrayList<>();
        if (sent > 0) {
            notes.add("lines added: " + sent);
        }
        return new Ending.Story(step, result, number, Duration.ZERO, notes);
    }

    private static Future<Ending> over(Ending ending) {
        return Future.succeededFuture(ending);
    }
}
