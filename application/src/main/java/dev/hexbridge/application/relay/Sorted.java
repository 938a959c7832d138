package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.domain.convergence.Difference;
import dev.hexbridge.domain.convergence.Plan;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attempts by what their plan asks for next.
 *
 * @param toRead those whose target must be read
 * @param toSend those with an operation to send
 */
record Sorted(List<Attempt> toRead, List<Attempt> toSend) {

    /**
     * Sorts attempts; those whose plan is at its end go to the endings.
     *
     * @param window how long the target may take to bring about what it was sent
     */
    static Sorted of(List<Attempt> attempts, List<Ending> endings, Duration window) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (Attempt attempt : attempts) {
            switch (attempt.plan()) {
                case Plan.ReadFirst first -> sorted.toRead.add(attempt);
                case Plan.Act act -> sorted.toSend.add(attempt);
                case Plan.Settled settled ->
                    endings.add(attempt.settled(result(attempt, settled.proven()), settled.ref()));
                case Plan.NotWanted notWanted -> endings.add(attempt.settled(result(attempt, false), none(attempt)));
                case Plan.LookAgain later ->
                    endings.add(attempt.stillUnknown(Failure.of(FailureKind.NO_ANSWER, later.reason()), window));
                case Plan.NotYet notYet ->
                    endings.add(
                            attempt.postponed(Failure.of(FailureKind.NOT_COMPUTED, notYet.reason()), Optional.empty()));
                case Plan.Hold hold -> endings.add(attempt.ended(KeyEvent.QUESTIONED, Result.HELD, failure(hold)));
            }
        }
        return sorted;
    }

    private static TargetRef none(Attempt attempt) {
        return TargetRef.unnumbered(attempt.desired().document().root().kind());
    }

    private static Result result(Attempt attempt, boolean proven) {
        boolean stale = !attempt.work().isWriteBack()
                && attempt.work()
                        .agreed()
                        .filter(before ->
                                before.version().isNewerThan(attempt.desired().version()))
                        .isPresent();
        if (stale) {
            return Result.SUPERSEDED;
        }
        if (attempt.trail().done().isPresent()) {
            return Result.DELIVERED;
        }
        return proven && attempt.work().agreed().isEmpty() ? Result.FOUND : Result.UNCHANGED;
    }

    private static Failure failure(Plan.Hold hold) {
        FailureKind kind = switch (hold.cause()) {
            case GONE -> FailureKind.GONE;
            case DIFFERS -> FailureKind.AMENDMENT_HELD;
            case CLOSED -> FailureKind.DOCUMENT_CLOSED;
            case TOTAL -> FailureKind.TOTALS_DIFFER;
        };
        String differences =
                hold.differences().stream().map(Difference::display).collect(Collectors.joining("; "));
        return Failure.of(kind, differences.isEmpty() ? hold.reason() : hold.reason() + " " + differences);
    }

    boolean isDone() {
        return toRead.isEmpty() && toSend.isEmpty();
    }

    List<Attempt> all() {
        return Stream.concat(toRead.stream(), toSend.stream()).toList();
    }
}
