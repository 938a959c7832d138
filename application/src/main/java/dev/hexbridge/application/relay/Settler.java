package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Marks;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.delivery.Lifecycle;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.ShopKeys;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how attempts ended: links, states and history of a whole round in one transaction. */
final class Settler {

    private final UnitOfWork unitOfWork;
    private final Clockwork clockwork;
    private final InstantSource clock;
    private final Predicate<LinkKey> writtenBack;
    private final Predicate<LinkKey> awaited;

    /**
     * A settler.
     *
     * @param writtenBack whether the number of a sales order is wanted on the order that owns it
     * @param awaited whether other keys may wait for one
     */
    Settler(UnitOfWork unitOfWork, Clockwork clockwork, Predicate<LinkKey> writtenBack, Predicate<LinkKey> awaited) {
        this.unitOfWork = unitOfWork;
        this.clockwork = clockwork;
        this.clock = clockwork.clock();
        this.writtenBack = writtenBack;
        this.awaited = awaited;
    }

    /**
     * What is left after a round.
     *
     * @param stillDirty the attempted keys that are dirty still, as they now stand
     * @param woken keys that waited for one of those now settled, keys that one of those now waits for, and keys that
     *     follow from what is settled now
     */
    record Left(List<DirtyKey> stillDirty, List<DirtyKey> woken) {}

    Future<Left> settle(List<Ending> endings) {
        Instant now = clock.instant();
        List<Transition> transitions =
                endings.stream().map(ending -> transition(ending, now)).toList();
        List<LinkKey> settled = endings.stream()
                .filter(ending -> ending.event() == KeyEvent.SETTLED
                        && (others(ending) || awaited.test(ending.work().key())))
                .map(ending -> ending.work().key())
                .toList();
        List<Mark> asked = Stream.concat(
                        endings.stream().flatMap(Settler::needed),
                        endings.stream().flatMap(ending -> Stream.concat(following(ending), Further.of(ending))))
                .toList();
        return unitOfWork
                .inTransaction(tables -> {
                    Future<Void> links = tables.links().save(links(endings));
                    Future<List<DirtyKey>> dirty = tables.dirtyKeys().settle(transitions);
                    Future<Void> history = tables.deliveries()
                            .append(endings.stream()
                                    .map(ending -> attempt(ending, now))
                                    .toList());
                    Future<List<DirtyKey>> released = settled.isEmpty()
                            ? Future.succeededFuture(List.of())
                            : tables.dirtyKeys().release(settled);
                    Future<List<DirtyKey>> marked = asked.isEmpty()
                            ? Future.succeededFuture(List.of())
                            : tables.dirtyKeys().mark(asked);
                    Future<List<DirtyKey>> moved = dirty.compose(left -> moved(tables, endings, left));
                    Future<Void> unreserved = Reserver.release(tables.reservations(), endings);
                    return Future.all(List.of(links, dirty, history, released, marked, moved, unreserved))
                            .compose(all -> clockwork.reached(Checkpoint.BEFORE_SETTLE_COMMIT))
                            .map(passed -> new Left(
                                    dirty.result(),
                                    Stream.of(released, marked, moved)
                                            .flatMap(keys -> keys.result().stream())
                                            .toList()));
                })
                .compose(left -> durable(asked).map(left));
    }

    private Future<Void> durable(List<Mark> asked) {
        boolean numbered = asked.stream().anyMatch(mark -> mark.key().role().equals(ShopKeys.ORDER_NUMBER));
        return clockwork
                .reached(Checkpoint.AFTER_SETTLE_COMMIT)
                .compose(passed ->
                        numbered ? clockwork.reached(Checkpoint.BEFORE_WRITE_BACK) : Future.succeededFuture());
    }

    /** What moves to another pair is marked there, unless a newer version has come for this one meanwhile. */
    private static Future<List<DirtyKey>> moved(UnitOfWork.Tables tables, List<Ending> endings, List<DirtyKey> left) {
        Set<LinkKey> stay = left.stream().map(key -> key.mark().key()).collect(Collectors.toSet());
        List<Mark> onward = endings.stream()
                .filter(ending -> !stay.contains(ending.work().key()))
                .flatMap(ending -> ending.onward().stream())
                .toList();
        return onward.isEmpty()
                ? Future.succeededFuture(List.of())
                : tables.dirtyKeys().mark(onward);
    }

    /** Makes durable that these keys are about to have an effect that must be looked for, and what an amendment sends. */
    Future<Void> sending(List<Attempt> attempts) {
        List<Transition> transitions = attempts.stream().map(this::sending).toList();
        Map<LinkKey, Unsettled> sent = attempts.stream()
                .map(Attempt::work)
                .filter(work -> !work.unsettled().isEmpty())
                .collect(Collectors.toMap(Work::key, Work::unsettled));
        return unitOfWork
                .inTransaction(tables -> tables.dirtyKeys()
                        .settle(transitions)
                        .compose(locked -> tables.sentDocuments().save(sent))
                        .compose(saved -> clockwork.reached(Checkpoint.BEFORE_DOUBT_COMMIT)))
                .compose(durable -> clockwork.reached(Checkpoint.AFTER_DOUBT_COMMIT));
    }

    private Transition sending(Attempt attempt) {
        DirtyKey key = attempt.work().claim().key();
        return new Transition(
                attempt.work().key(),
                key.mark().version(),
                KeyState.UNKNOWN,
                key.attempts(),
                Optional.of(clock.instant()),
                Optional.empty(),
                Optional.of(Failure.of(FailureKind.NO_ANSWER, "being sent")),
                attempt.trail().doubt());
    }

    /** What a blocked key waits for may not have been asked for yet, as after a hold. */
    private static Stream<Mark> needed(Ending ending) {
        Mark mark = ending.work().claim().key().mark();
        if (mark.key().role().equals(ShopKeys.PAYMENTS)) {
            // Its receipt need not hold the order: what an order asks for is asked for by its own receipts.
            return Stream.empty();
        }
        return ending.until().key().stream().map(key -> Marks.ensure(key, mark.snapshot(), mark.version()));
    }

    /**
     * A number that is new, or another than before, is to be written on the order that owns it. What was settled by making
     * nothing has none.
     */
    private Stream<Mark> following(Ending ending) {
        Work work = ending.work();
        boolean numbered = ending.link()
                .filter(Agreed::isPresent)
                .filter(link -> work.agreed()
                        .filter(before -> before.ref().equals(link.ref()))
                        .isEmpty())
                .isPresent();
        return numbered && work.key().role().equals(Route.SALES_ORDER) && writtenBack.test(work.key())
                ? Stream.of(Marks.writeBack(work.claim().key().mark()))
                : Stream.empty();
    }

    /** Whether other keys may wait for this one. */
    private static boolean others(Ending ending) {
        return switch (ending.work().key().role()) {
            case Route.SALES_ORDER ->
                ending.link().filter(Agreed::isCarried).isPresent()
                        || ending.work()
                                .order()
                                .filter(order -> !order.refunds().isEmpty())
                                .isPresent();
            default -> false;
        };
    }

    private Transition transition(Ending ending, Instant now) {
        DirtyKey key = ending.work().claim().key();
        KeyState next = Lifecycle.next(awake(key.state()), ending.event());
        boolean failed = next == KeyState.WAITING || next == KeyState.UNKNOWN;
        int attempts = failed ? key.attempts() + 1 : 0;
        Optional<Instant> notBefore = failed ? Optional.of(next(ending.until(), attempts, now)) : Optional.empty();
        return new Transition(
                ending.work().key(),
                key.mark().version(),
                next,
                attempts,
                notBefore,
                next == KeyState.BLOCKED ? ending.until().key() : Optional.empty(),
                ending.failure(),
                ending.doubt());
    }

    private Instant next(Ending.Until until, int attempts, Instant now) {
        Instant paused = now.plus(
                clockwork.policy().pauseAfter(attempts, clockwork.dice().getAsDouble()));
        Instant earliest = later(until.time(), paused);
        return until.latest().filter(earliest::isAfter).orElse(earliest);
    }

    /** A key that was claimed has come out of its waiting. */
    private static KeyState awake(KeyState state) {
        return switch (state) {
            case WAITING -> Lifecycle.next(state, KeyEvent.DUE);
            case BLOCKED -> Lifecycle.next(state, KeyEvent.RELEASED);
            case READY, HELD, DEAD, UNKNOWN, CLEAN -> state;
        };
    }

    private static Instant later(Optional<Instant> one, Instant other) {
        return one.filter(time -> time.isAfter(other)).orElse(other);
    }

    private static Map<LinkKey, Agreed> links(List<Ending> endings) {
        Map<LinkKey, Agreed> links = new LinkedHashMap<>();
        endings.forEach(ending ->
                ending.link().ifPresent(link -> links.put(ending.work().key(), link)));
        return links;
    }

    static Deliveries.Attempt attempt(Ending ending, Instant now) {
        Ending.Story story = ending.story();
        return new Deliveries.Attempt(
                ending.work().key(),
                ending.work().claim().key().mark().snapshot(),
                now,
                story.took(),
                story.step(),
                story.result(),
                story.targetId(),
                ending.failure(),
                story.notes());
    }
}
