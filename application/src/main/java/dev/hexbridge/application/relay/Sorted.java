package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.domain.convergence.Difference;
import dev.hexbridge.domain.convergence.Plan;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attempts by what their plan asks for next.
 *
 * @param toRead those whose target must be read
 * @param toSend those with an operation to send
 */
record Sorted(List<Attempt> toRead, List<Attempt> toSend) {

    /** Sorts attempts; those whose plan is at its end go to the endings. */
    static Sorted of(List<Attempt> attempts, List<Ending> endings) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (Attempt attempt : attempts) {
            switch (attempt.plan()) {
                case Plan.ReadFirst first -> sorted.toRead.add(attempt);
                case Plan.Act act -> sorted.toSend.add(attempt);
                case Plan.Settled settled -> endings.add(attempt.settled(result(attempt, settled), settled.ref()));
                case Plan.NotWanted notWanted -> endings.add(attempt.notWanted(notWanted.reason()));
                case Plan.Hold hold ->
                    endings.add(attempt.ended(KeyEvent.QUESTIONED, Result.HELD, failure(attempt, hold)));
            }
        }
        return sorted;
    }

    private static Result result(Attempt attempt, Plan.Settled settled) {
        boolean stale = !attempt.work().isWriteBack()
                && attempt.work()
                        .agreed()
                        .filter(before ->
                                before.version().isNewerThan(attempt.desired().version()))
                        .isPresent();
        if (stale) {
            return Result.SUPERSEDED;
        }
        boolean unknownBefore = attempt.work().agreed().isEmpty();
        return settled.proven() && unknownBefore && attempt.last() != Step.CREATE ? Result.FOUND : Result.UNCHANGED;
    }

    private static Failure failure(Attempt attempt, Plan.Hold hold) {
        boolean gone = attempt.work().agreed().isPresent() && hold.differences().isEmpty();
        String differences =
                hold.differences().stream().map(Difference::display).collect(Collectors.joining("; "));
        String text = differences.isEmpty() ? hold.reason() : hold.reason() + " " + differences;
        return Failure.of(gone ? FailureKind.GONE : FailureKind.AMENDMENT_HELD, text);
    }

    boolean isDone() {
        return toRead.isEmpty() && toSend.isEmpty();
    }

    List<Attempt> all() {
        return Stream.concat(toRead.stream(), toSend.stream()).toList();
    }
}
