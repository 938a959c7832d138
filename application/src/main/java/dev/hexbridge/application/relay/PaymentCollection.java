package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Marks;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.PaymentSource;
import dev.hexbridge.application.port.outbound.PaymentSource.Told;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.payment.Collected;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the payments of orders: asks the source for all transactions, keeps those that are facts in the ledgers of
 * their batches, and marks the batches that have more by that. Every order is asked about whenever anything is heard of
 * it, so that a lost notification loses no money. Doing it again adds nothing.
 */
public final class PaymentCollection {

    private final PaymentSource source;
    private final UnitOfWork unitOfWork;
    private final Wishes wishes;
    private final InstantSource clock;

    public PaymentCollection(PaymentSource source, UnitOfWork unitOfWork, Wishes wishes, InstantSource clock) {
        this.source = source;
        this.unitOfWork = unitOfWork;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Collects the payments of some orders; one ending for each key, in no particular order. */
    Future<List<Ending>> run(List<Work> works) {
        List<Ending> endings = new ArrayList<>();
        List<Work> settled = new ArrayList<>();
        List<Work> early = new ArrayList<>();
        for (Work work : works) {
            if (wishes.booking(work.claim().key().mark()).isEmpty()) {
                endings.add(
                        done(work, Duration.ZERO, Result.UNCHANGED, List.of("no pair books payments of it any more")));
            } else {
                (work.needed().isPresent() ? settled : early).add(work);
            }
        }
        Future<Void> waiting = early.isEmpty() ? Future.succeededFuture() : waiting(early, endings);
        return waiting.compose(told -> settled.isEmpty() ? Future.succeededFuture(endings) : ask(settled, endings));
    }

    /** Without a sales order nothing is known of whom to credit; where none is coming, there is nothing to book. */
    private Future<Void> waiting(List<Work> works, List<Ending> endings) {
        List<LinkKey> needed = works.stream().map(PaymentCollection::salesOrder).toList();
        return unitOfWork
                .inTransaction(tables -> tables.dirtyKeys().standing(needed))
                .map(standing -> {
                    for (Work work : works) {
                        Ending.Story blocked =
                                new Ending.Story(Step.PLAN, Result.BLOCKED, Optional.empty(), Duration.ZERO, List.of());
                        endings.add(
                                standing.contains(salesOrder(work))
                                        ? Ending.blocked(work, blocked, salesOrder(work))
                                        : done(work, Duration.ZERO, Result.UNCHANGED, List.of("no sales order here")));
                    }
                    return null;
                });
    }

    private static LinkKey salesOrder(Work work) {
        return work.claim().key().mark().needs().orElseThrow();
    }

    private Future<List<Ending>> ask(List<Work> works, List<Ending> endings) {
        Instant began = clock.instant();
        List<EntityKey> orders =
                works.stream().map(work -> work.key().source()).distinct().toList();
        return source.transactions(orders).compose(answers -> {
            Duration took = Duration.between(began, clock.instant());
            Map<EntityKey, Told> told = new HashMap<>();
            for (int i = 0; i < orders.size(); i++) {
                told.put(orders.get(i), answers.get(i));
            }
            Future<Void> kept = Future.succeededFuture();
            for (Work work : works) {
                Told answer = Optional.ofNullable(told.get(work.key().source())).orElseThrow();
                kept = kept.compose(before -> ended(work, answer, took)).map(ending -> {
                    endings.add(ending);
                    return null;
                });
            }
            return kept.map(endings);
        });
    }

    private Future<Ending> ended(Work work, Told answer, Duration took) {
        return switch (answer) {
            case Told.Shown shown -> keep(work, shown.transactions(), took);
            case Told.Gone gone ->
                Future.succeededFuture(
                        done(work, took, Result.UNCHANGED, List.of("the source does not know it (any more)")));
            case Told.Later later ->
                Future.succeededFuture(Ending.postponed(
                        work, story(took, Result.RETRY_LATER, List.of()), later.failure(), later.notBefore()));
            case Told.Refused refused ->
                Future.succeededFuture(Ending.failed(
                        work, KeyEvent.REFUSED, story(took, Result.REJECTED, List.of()), refused.failure()));
        };
    }

    private Future<Ending> keep(Work work, List<Payment> transactions, Duration took) {
        Mark mark = work.claim().key().mark();
        Route route = wishes.booking(mark).orElseThrow();
        Collected collected = Collected.of(
                route.pair(),
                route.payments().orElseThrow(),
                mark.key().source().id(),
                work.needed().orElseThrow(),
                transactions);
        return unitOfWork
                .inTransaction(tables -> tables.payments()
                        .known(Route.pairKey(route.pair()), collected.transactions())
                        .compose(known -> add(tables, mark, collected.against(known))))
                .map(sound -> ended(work, sound, took));
    }

    /** Facts and the marks of their batches become durable together. */
    private Future<Collected> add(UnitOfWork.Tables tables, Mark mark, Collected sound) {
        return tables.payments().add(sound.entries()).compose(grown -> {
            List<Mark> marks = new ArrayList<>();
            grown.forEach((batch, facts) -> marks.add(Marks.journal(batch, mark.snapshot(), facts, clock.instant())));
            return marks.isEmpty()
                    ? Future.succeededFuture(sound)
                    : tables.dirtyKeys().mark(marks).map(sound);
        });
    }

    private static Ending ended(Work work, Collected collected, Duration took) {
        if (collected.held().isEmpty()) {
            return done(work, took, Result.UNCHANGED, collected.notes());
        }
        Failure failure = Failure.of(FailureKind.PAYMENT_HELD, String.join(" ", collected.held()));
        return Ending.failed(work, KeyEvent.QUESTIONED, story(took, Result.HELD, collected.notes()), failure);
    }

    private static Ending done(Work work, Duration took, Result result, List<String> notes) {
        return Ending.settled(work, story(took, result, notes), Optional.empty());
    }

    private static Ending.Story story(Duration took, Result result, List<String> notes) {
        return new Ending.Story(Step.READ, result, Optional.empty(), took, notes);
    }
}
