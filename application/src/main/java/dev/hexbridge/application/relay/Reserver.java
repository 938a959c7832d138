package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Reservations;
import dev.hexbridge.application.port.outbound.Reservations.Request;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Desired.Strength;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Plan;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.desire.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees to it that of several keys that would be recognised by the same thing only one at a time looks for its document
 * and makes it. The reservation comes before the look, is durable, and outlives a lost answer: who comes next looks
 * after the first has been settled.
 */
final class Reserver {

    private final UnitOfWork unitOfWork;
    private final Clockwork clockwork;

    Reserver(UnitOfWork unitOfWork, Clockwork clockwork) {
        this.unitOfWork = unitOfWork;
        this.clockwork = clockwork;
    }

    /** The attempts that may go on; the others are postponed. */
    Future<List<Attempt>> reserve(List<Attempt> attempts, List<Ending> endings) {
        List<Request> requests =
                attempts.stream().flatMap(attempt -> request(attempt).stream()).toList();
        if (requests.isEmpty()) {
            return Future.succeededFuture(attempts);
        }
        Set<LinkKey> asked = requests.stream().map(Request::key).collect(Collectors.toSet());
        return unitOfWork
                .inTransaction(tables -> tables.reservations().reserve(requests))
                .compose(granted ->
                        clockwork.reached(Checkpoint.AFTER_RESERVATION).map(granted))
                .map(granted -> {
                    List<Attempt> admitted = new ArrayList<>();
                    for (Attempt attempt : attempts) {
                        LinkKey key = attempt.work().key();
                        if (granted.contains(key) || !asked.contains(key)) {
                            admitted.add(attempt);
                        } else {
                            endings.add(attempt.postponed(taken(), Optional.empty()));
                        }
                    }
                    return admitted;
                });
    }

    /** The keys whose attempts came to an end after which nothing of theirs is open at the target. */
    static Future<Void> release(Reservations reservations, List<Ending> endings) {
        List<LinkKey> keys = endings.stream()
                .filter(ending -> isOver(ending.event()) && isReserved(ending.work()))
                .map(ending -> ending.work().key())
                .toList();
        return keys.isEmpty() ? Future.succeededFuture() : reservations.release(keys);
    }

    private static Optional<Request> request(Attempt attempt) {
        boolean searched = attempt.plan() instanceof Plan.ReadFirst && isReserved(attempt.work());
        return searched
                ? Optional.of(new Request(attempt.work().key(), terms(attempt)))
                        .filter(it -> !it.terms().isEmpty())
                : Optional.empty();
    }

    /** Only a buyer without an account is looked for by what others may have as well. */
    private static boolean isReserved(Work work) {
        return work.key().role().equals(Route.CUSTOMER) && work.agreed().isEmpty();
    }

    private static Set<String> terms(Attempt attempt) {
        return attempt.desired().matches().stream()
                .filter(match -> match.strength() != Strength.IDENTITY)
                .map(Reserver::term)
                .collect(Collectors.toSet());
    }

    private static String term(Match match) {
        return match.field() + ":" + match.values().getFirst().toLowerCase(Locale.ROOT);
    }

    private static boolean isOver(KeyEvent event) {
        return switch (event) {
            case SETTLED, QUESTIONED, REFUSED -> true;
            case MARKED, ADVANCED, POSTPONED, DEPENDS, RELEASED, LOST, REPLAYED, DUE -> false;
        };
    }

    private static Failure taken() {
        return Failure.of(
                FailureKind.RESERVED,
                "The account of a buyer with the same e-mail address, phone number or tax id is being looked for.");
    }
}
