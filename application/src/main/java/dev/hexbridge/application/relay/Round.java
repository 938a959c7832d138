package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Marks;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Doubt;
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
import java.util.stream.IntStream;

/**
 * Attempts a group of keys together: plan all, read what must be read in one go, plan again, send what can be sent in
 * one go, and go on with those that are not done, a few times. What is left then waits for its next attempt.
 */
final class Round {

    /** Read, create, read, add what was missing, read; and as much again for a document that others change meanwhile. */
    private static final int MOST_TURNS = 10;

    private final TargetSystem target;
    private final Wishes wishes;
    private final InstantSource clock;
    private final Duration window;
    private final Clockwork clockwork;
    private final Function<List<Attempt>, Future<Void>> beforeSend;
    private final Reserver reserver;

    /**
     * A round at one target.
     *
     * @param beforeSend makes durable that these keys are about to have an effect that must not be repeated, or not be
     *     taken for another's
     * @param reserver keeps those apart who would be recognised by the same thing
     */
    Round(
            TargetSystem target,
            Wishes wishes,
            Clockwork clockwork,
            Function<List<Attempt>, Future<Void>> beforeSend,
            Reserver reserver) {
        this.target = target;
        this.wishes = wishes;
        this.clock = clockwork.clock();
        this.window = clockwork.settleWindow();
        this.clockwork = clockwork;
        this.beforeSend = beforeSend;
        this.reserver = reserver;
    }

    /** Attempts the keys; one ending for each, in no particular order. Fails only for what nobody foresaw. */
    Future<List<Ending>> run(List<Work> works) {
        List<Ending> endings = new ArrayList<>(works.size());
        List<Attempt> attempts = new ArrayList<>(works.size());
        for (Work work : works) {
            switch (wishes.of(work)) {
                case Wish.Ready ready -> attempts.add(Attempt.first(work, ready, clock.instant()));
                case Wish.Needs needs -> endings.add(Ending.blocked(work, told(Result.BLOCKED), needs.key()));
                case Wish.Elsewhere elsewhere -> endings.add(moved(work, elsewhere));
                case Wish.Held held ->
                    endings.add(Ending.failed(work, KeyEvent.QUESTIONED, told(Result.HELD), held.reason()));
                case Wish.Refused refused ->
                    endings.add(Ending.failed(work, KeyEvent.REFUSED, told(Result.REJECTED), refused.reason()));
            }
        }
        return reserver.reserve(attempts, endings)
                .compose(admitted -> turn(admitted, new Turn(endings, new ArrayList<>()), 1));
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

    private Future<List<Ending>> turn(List<Attempt> attempts, Turn turn, int number) {
        Sorted sorted = Sorted.of(attempts, turn.endings(), window);
        if (sorted.isDone()) {
            return Future.succeededFuture(turn.endings());
        }
        if (number > MOST_TURNS) {
            sorted.all()
                    .forEach(attempt -> turn.endings()
                            .add(attempt.postponed(
                                    Failure.of(
                                            FailureKind.CHANGED_MEANWHILE,
                                            "the document keeps changing while it is compared"),
                                    Optional.empty())));
            return Future.succeededFuture(turn.endings());
        }
        Turn next = new Turn(turn.endings(), new ArrayList<>());
        return read(sorted.toRead(), next)
                .compose(read -> send(sorted.toSend(), next))
                .compose(sent -> turn(next.goingOn(), next, number + 1));
    }

    private Future<Void> read(List<Attempt> attempts, Turn next) {
        if (attempts.isEmpty()) {
            return Future.succeededFuture();
        }
        Instant began = clock.instant();
        return target.read(attempts.stream().map(Round::request).toList())
                .compose(outcomes -> clockwork.reached(Checkpoint.AFTER_READ).map(outcomes))
                .map(outcomes -> {
                    Duration took = Duration.between(began, clock.instant());
                    for (int i = 0; i < attempts.size(); i++) {
                        Attempt attempt = attempts.get(i);
                        Attempt looked = attempt.on(attempt.trail().took(Step.READ, took));
                        next.looked(looked, outcomes.get(i), new Turn.Look(began, window));
                    }
                    return null;
                });
    }

    private static ReadRequest request(Attempt attempt) {
        Desired desired = attempt.desired();
        Optional<TargetRef> known =
                attempt.work().agreed().filter(Agreed::isPresent).map(Agreed::ref);
        Lookup lookup = known.<Lookup>map(Lookup.ByRef::new)
                .orElseGet(() -> desired.matches().isEmpty()
                        ? new Lookup.ByRef(desired.ownRef().orElseThrow())
                        : new Lookup.ByMatch(desired.matches()));
        return new ReadRequest(attempt.work().key(), lookup, attempt.wanted());
    }

    private Future<Void> send(List<Attempt> attempts, Turn next) {
        if (attempts.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Attempt> sending = attempts.stream().map(this::sending).toList();
        List<Attempt> told = IntStream.range(0, sending.size())
                .filter(i -> sending.get(i).isToldBefore(attempts.get(i)))
                .mapToObj(sending::get)
                .toList();
        Future<Void> durable = told.isEmpty() ? Future.succeededFuture() : beforeSend.apply(told);
        return durable.compose(ready -> clockwork.reached(Checkpoint.BEFORE_SEND))
                .compose(passed -> {
                    Instant began = clock.instant();
                    return target.deliver(sending.stream().map(Round::delivery).toList())
                            .compose(outcomes ->
                                    clockwork.reached(Checkpoint.AFTER_SEND).map(outcomes))
                            .map(outcomes -> {
                                Duration took = Duration.between(began, clock.instant());
                                for (int i = 0; i < sending.size(); i++) {
                                    Attempt attempt = sending.get(i);
                                    Step step = Trail.step(attempt.operation());
                                    Turn.Sent sent = new Turn.Sent(
                                            attempts.get(i).trail().doubt(), clock.instant());
                                    next.sent(attempt.on(attempt.trail().took(step, took)), outcomes.get(i), sent);
                                }
                                return null;
                            });
                });
    }

    /** What is sent is in doubt until it is seen, or surely had no effect; an amendment is known again when it is seen. */
    private Attempt sending(Attempt attempt) {
        Optional<Doubt> doubt = about(attempt.operation()).map(about -> Doubt.of(about, clock.instant()));
        return attempt.sending().on(attempt.trail().doubting(doubt.or(attempt.trail()::doubt)));
    }

    static Optional<Doubt.About> about(Operation operation) {
        return switch (operation) {
            case Operation.Create create -> Optional.of(Doubt.About.ROOT);
            case Operation.CreateRoot create -> Optional.of(Doubt.About.ROOT);
            case Operation.AddChildren add -> Optional.of(Doubt.About.CHILDREN);
            case Operation.Amend amend -> Optional.empty();
            case Operation.Withdraw withdraw -> Optional.empty();
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
}
