package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Marks;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Wish;
import dev.hexbridge.domain.message.Trace;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Attempts a group of keys together: plan all, read what must be read in one go, plan again, send what can be sent in
 * one go, and go on with those that are not done, a few times. What is left then waits for its next attempt.
 */
final class Round {

    /** Read, create, read again, add what was missing, read: no plan is longer than that. */
    private static final int MOST_TURNS = 5;

    private final TargetSystem target;
    private final Wishes wishes;
    private final InstantSource clock;
    private final Function<List<Work>, Future<Void>> beforeUnrepeatable;

    /**
     * A round at one target.
     *
     * @param beforeUnrepeatable makes durable that these keys are about to have an effect that must not be repeated
     */
    Round(
            TargetSystem target,
            Wishes wishes,
            InstantSource clock,
            Function<List<Work>, Future<Void>> beforeUnrepeatable) {
        this.target = target;
        this.wishes = wishes;
        this.clock = clock;
        this.beforeUnrepeatable = beforeUnrepeatable;
    }

    /** Attempts the keys; one ending for each, in no particular order. Fails only for what nobody foresaw. */
    Future<List<Ending>> run(List<Work> works) {
        List<Ending> endings = new ArrayList<>(works.size());
        List<Attempt> attempts = new ArrayList<>(works.size());
        for (Work work : works) {
            switch (wishes.of(work)) {
                case Wish.Ready ready -> attempts.add(Attempt.first(work, ready));
                case Wish.Needs needs -> endings.add(Ending.blocked(work, told(Result.BLOCKED), needs.key()));
                case Wish.Elsewhere elsewhere -> endings.add(moved(work, elsewhere));
                case Wish.Held held ->
                    endings.add(Ending.failed(work, KeyEvent.QUESTIONED, told(Result.HELD), held.reason()));
                case Wish.Refused refused ->
                    endings.add(Ending.failed(work, KeyEvent.REFUSED, told(Result.REJECTED), refused.reason()));
            }
        }
        return turn(attempts, endings, 1);
    }

    /** The other pair's own flow says whether it wants the order. */
    private static Ending moved(Work work, Wish.Elsewhere elsewhere) {
        Mark mark = work.claim().key().mark();
        Order order = work.order().orElseThrow();
        List<Mark> onward = elsewhere.route().admission(order) instanceof Route.Admission.Filtered
                ? List.of()
                : Marks.admitted(elsewhere.route(), mark.key().source(), order, mark.snapshot(), mark.version());
        Ending.Story story = new Ending.Story(
                Step.PLAN, Result.UNCHANGED, Optional.empty(), Duration.ZERO, List.of(elsewhere.reason()));
        return Ending.moved(work, story, onward);
    }

    private static Ending.Story told(Result result) {
        return new Ending.Story(Step.PLAN, result, Optional.empty(), Duration.ZERO, List.of());
    }

    private Future<List<Ending>> turn(List<Attempt> attempts, List<Ending> endings, int turn) {
        Sorted sorted = Sorted.of(attempts, endings);
        if (sorted.isDone()) {
            return Future.succeededFuture(endings);
        }
        if (turn > MOST_TURNS) {
            sorted.all()
                    .forEach(attempt -> endings.add(attempt.postponed(
                            Failure.of(
                                    FailureKind.CHANGED_MEANWHILE, "the document keeps changing while it is compared"),
                            Optional.empty())));
            return Future.succeededFuture(endings);
        }
        List<Attempt> next = new ArrayList<>();
        return read(sorted.toRead(), endings, next)
                .compose(read -> send(sorted.toSend(), endings, next))
                .compose(sent -> turn(next, endings, turn + 1));
    }

    private Future<Void> read(List<Attempt> attempts, List<Ending> endings, List<Attempt> next) {
        if (attempts.isEmpty()) {
            return Future.succeededFuture();
        }
        Instant began = clock.instant();
        return target.read(attempts.stream().map(Round::request).toList()).map(outcomes -> {
            Duration took = Duration.between(began, clock.instant());
            for (int i = 0; i < attempts.size(); i++) {
                taken(attempts.get(i).took(Step.READ, took), outcomes.get(i), endings, next);
            }
            return null;
        });
    }

    private static ReadRequest request(Attempt attempt) {
        Desired desired = attempt.desired();
        Optional<TargetRef> known = attempt.work().agreed().map(Agreed::ref);
        Lookup lookup = known.<Lookup>map(Lookup.ByRef::new)
                .orElseGet(() -> desired.matches().isEmpty()
                        ? new Lookup.ByRef(desired.ownRef().orElseThrow())
                        : new Lookup.ByMatch(desired.matches()));
        return new ReadRequest(attempt.work().key(), lookup, desired.document());
    }

    private static void taken(Attempt attempt, ReadOutcome outcome, List<Ending> endings, List<Attempt> next) {
        switch (outcome) {
            case ReadOutcome.Answer answer -> next.add(attempt.having(answer.observed()));
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

    private Future<Void> send(List<Attempt> attempts, List<Ending> endings, List<Attempt> next) {
        if (attempts.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Work> unrepeatable = attempts.stream()
                .filter(attempt -> !attempt.operation().repeatable())
                .map(Attempt::work)
                .toList();
        Future<Void> durable =
                unrepeatable.isEmpty() ? Future.succeededFuture() : beforeUnrepeatable.apply(unrepeatable);
        return durable.compose(ready -> {
            Instant began = clock.instant();
            return target.deliver(attempts.stream().map(Round::delivery).toList())
                    .map(outcomes -> {
                        Duration took = Duration.between(began, clock.instant());
                        for (int i = 0; i < attempts.size(); i++) {
                            Attempt attempt = attempts.get(i);
                            delivered(attempt.took(step(attempt.operation()), took), outcomes.get(i), endings, next);
                        }
                        return null;
                    });
        });
    }

    private static Step step(Operation operation) {
        return switch (operation) {
            case Operation.Create create -> Step.CREATE;
            case Operation.AddChildren add -> Step.AMEND;
            case Operation.Amend amend -> Step.AMEND;
        };
    }

    private static Delivery delivery(Attempt attempt) {
        Work work = attempt.work();
        String requestId = work.claim().key().mark().snapshot().text() + "-"
                + work.key().role() + "-"
                + work.agreed().map(Agreed::revision).orElse(0L) + "-"
                + work.claim().key().attempts();
        Trace trace = Trace.of(work.claim().key().mark().snapshot());
        return new Delivery(work.key(), requestId, attempt.operation(), trace);
    }

    private static void delivered(Attempt attempt, DeliveryOutcome outcome, List<Ending> endings, List<Attempt> next) {
        switch (outcome) {
            case DeliveryOutcome.Delivered done -> {
                if (attempt.operation() instanceof Operation.Create) {
                    endings.add(attempt.settled(Result.DELIVERED, done.ref()));
                } else {
                    next.add(attempt.having(new Observed.NotRead()));
                }
            }
            case DeliveryOutcome.RetryLater later -> endings.add(attempt.postponed(later.failure(), later.notBefore()));
            case DeliveryOutcome.Unknown unknown ->
                endings.add(attempt.ended(KeyEvent.LOST, Result.UNKNOWN, unknown.failure()));
            case DeliveryOutcome.Rejected rejected -> {
                if (rejected.failure().kind() == FailureKind.ALREADY_EXISTS) {
                    next.add(attempt.having(new Observed.NotRead()));
                } else {
                    endings.add(attempt.ended(KeyEvent.REFUSED, Result.REJECTED, rejected.failure()));
                }
            }
        }
    }
}
