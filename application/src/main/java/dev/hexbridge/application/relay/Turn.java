package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one turn of a round comes to: attempts that are over, and those that go on.
 *
 * @param endings how attempts ended, in this turn and those before
 * @param goingOn the attempts of the next turn
 */
record Turn(List<Ending> endings, List<Attempt> goingOn) {

    /** Once a document was not as it was read is chance; more than that is for a later attempt. */
    private static final int MOST_CONFLICTS = 2;

    /** Refusals of a document that was otherwise when it was read. */
    private static final Set<FailureKind> MOVED_ON = Set.of(FailureKind.NOT_FOUND, FailureKind.DOCUMENT_CLOSED);

    /**
     * The circumstances of a look.
     *
     * @param began when it began
     * @param window how long the target may take to bring about what it was sent
     */
    record Look(Instant began, Duration window) {}

    /** Takes what a look gave. */
    void looked(Attempt attempt, ReadOutcome outcome, Look look) {
        switch (outcome) {
            case ReadOutcome.Answer answer ->
                goingOn.add(attempt.having(answer.observed(), look.began(), look.window()));
            case ReadOutcome.Ambiguous ambiguous ->
                endings.add(attempt.ended(
                        KeyEvent.QUESTIONED,
                        Result.HELD,
                        Failure.of(
                                FailureKind.AMBIGUOUS, "several records fit: " + String.join(", ", ambiguous.ids()))));
            case ReadOutcome.Later later -> endings.add(attempt.postponed(later.failure(), later.notBefore()));
            case ReadOutcome.Refused refused ->
                endings.add(attempt.ended(KeyEvent.REFUSED, Result.REJECTED, refused.failure()));
        }
    }

    /**
     * The circumstances of an operation.
     *
     * @param before what was in doubt before it
     * @param ended when it ended
     */
    record Sent(Optional<Doubt> before, Instant ended) {}

    /** Takes what became of an operation. */
    void sent(Attempt attempt, DeliveryOutcome outcome, Sent sent) {
        Attempt unaffected = attempt.on(attempt.trail().doubting(sent.before()));
        switch (outcome) {
            case DeliveryOutcome.Delivered done -> delivered(attempt, done);
            case DeliveryOutcome.RetryLater later -> {
                if (later.failure().kind() == FailureKind.CHANGED_MEANWHILE && mayLookAgain(attempt)) {
                    lookAgain(unaffected);
                } else {
                    endings.add(unaffected.postponed(later.failure(), later.notBefore()));
                }
            }
            case DeliveryOutcome.Unknown unknown -> {
                Optional<Doubt> doubt = Round.about(attempt.operation()).map(about -> Doubt.of(about, sent.ended()));
                Attempt doubtful = attempt.on(attempt.trail().doubting(doubt.or(sent::before)));
                endings.add(doubtful.ended(KeyEvent.LOST, Result.UNKNOWN, unknown.failure()));
            }
            case DeliveryOutcome.Rejected rejected -> rejected(unaffected, rejected.failure());
        }
    }

    /** A create is confirmed with all that it made, unless what comes of it is looked at; anything else has to be seen. */
    private void delivered(Attempt attempt, DeliveryOutcome.Delivered done) {
        Attempt did = attempt.on(
                attempt.trail().did(attempt.operation()).at(done.ref().id()));
        if (attempt.operation() instanceof Operation.Create && !attempt.isVerified()) {
            endings.add(did.settled(Result.DELIVERED, done.ref()));
        } else {
            goingOn.add(did.unread());
        }
    }

    private void rejected(Attempt attempt, Failure failure) {
        boolean otherThanRead = failure.kind() == FailureKind.ALREADY_EXISTS
                || (MOVED_ON.contains(failure.kind())
                        && !(attempt.operation() instanceof Operation.Create)
                        && mayLookAgain(attempt));
        if (otherThanRead) {
            lookAgain(attempt);
        } else {
            endings.add(attempt.ended(KeyEvent.REFUSED, Result.REJECTED, failure));
        }
    }

    private static boolean mayLookAgain(Attempt attempt) {
        return attempt.trail().conflicts() < MOST_CONFLICTS;
    }

    private void lookAgain(Attempt attempt) {
        goingOn.add(attempt.on(attempt.trail().conflicted()).unread());
    }
}
