package dev.hexbridge.adapters.dynamics.connection;

import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends requests to one environment: at most so many at once and so many a second, with a valid token, through the
 * breaker, and not while the environment asked for patience. A token that is refused is replaced once; what is refused
 * again waits, for no token problem is the fault of a document.
 */
public final class Connection {

    private static final Duration SHORTLY = Duration.ofMillis(50);

    private final Vertx vertx;
    private final Wire wire;
    private final Tokens tokens;
    private final Gate gate;
    private final Pace pace;

    /** What paces the requests. */
    private record Pace(Slots slots, Budget budget, Patience patience, InstantSource clock) {}

    /**
     * What a connection bears.
     *
     * @param atOnce requests at once
     * @param perSecond requests a second
     * @param faults faults within the window that open the breaker
     * @param window the breaker's window
     * @param rest how long the breaker stays open
     */
    public record Strength(int atOnce, double perSecond, int faults, Duration window, Duration rest) {}

    public Connection(Vertx vertx, Wire wire, Credentials credentials, Strength strength, InstantSource clock) {
        this.vertx = vertx;
        this.wire = wire;
        this.tokens = new Tokens(wire, credentials, clock);
        this.gate = new Gate(vertx, new Gate.Limits(strength.faults(), strength.window(), strength.rest()), clock);
        this.pace = new Pace(
                new Slots(strength.atOnce()), new Budget(strength.perSecond(), clock), new Patience(clock), clock);
    }

    /** Where requests for patience found inside answers are noted. */
    public Patience patience() {
        return pace.patience();
    }

    /** Sends a request as soon as there is room for it. The future does not fail. */
    public Future<Exchange> send(Outgoing request) {
        return pace.slots()
                .run(() -> turn().compose(unused -> authorised(request)).map(this::settled));
    }

    /**
     * Whether to send more now.
     *
     * @param perRequest how many operations a request would carry
     */
    public Availability availability(int perRequest) {
        Optional<Availability> shut = tokens.trouble()
                .map(denied -> (Availability) new Availability.Closed(
                        denied.failure().text(),
                        denied.until(),
                        cause(denied.failure().kind())))
                .or(() -> pace.patience().until().map(until -> closed("The environment asked for patience.", until)))
                .or(() -> gate.shutUntil()
                        .map(until -> new Availability.Closed(
                                "Too many requests failed.", until, Availability.Cause.FAULTS)));
        return shut.orElseGet(() -> gate.isTrying() ? new Availability.Open(1) : room(perRequest));
    }

    /** Closes what belongs to it. */
    public Future<Void> close() {
        gate.close();
        return wire.close();
    }

    private Availability room(int perRequest) {
        Instant now = pace.clock().instant();
        Duration ahead = pace.budget().ahead();
        int free = pace.slots().free();
        if (ahead.isPositive()) {
            return closed("The request budget is used up.", now.plus(ahead));
        }
        return free == 0
                ? closed("As many requests as it bears are under way.", now.plus(SHORTLY))
                : new Availability.Open(free * perRequest);
    }

    private Future<Void> turn() {
        long wait = pace.budget().take().plusNanos(999_999).toMillis();
        return wait == 0 ? Future.succeededFuture() : vertx.timer(wait).mapEmpty();
    }

    private Future<Exchange> authorised(Outgoing request) {
        Optional<Instant> pause = pace.patience().until();
        if (pause.isPresent()) {
            return Future.succeededFuture(throttled(pause.get()));
        }
        return withToken(request, first -> {
            tokens.invalidate(first);
            return turn().compose(unused -> withToken(
                    request, second -> Future.succeededFuture(refused(tokens.refused(second, unauthorised(401))))));
        });
    }

    private Future<Exchange> withToken(Outgoing request, Function<Grant.Token, Future<Exchange>> ifRefused) {
        return tokens.current().compose(grant -> switch (grant) {
            case Grant.Denied denied -> Future.succeededFuture(refused(denied));
            case Grant.Token token ->
                gate.through(() -> wire.send(request.with("Authorization", "Bearer " + token.value())))
                        .compose(exchange -> exchange instanceof Exchange.Answer answer && answer.status() == 401
                                ? ifRefused.apply(token)
                                : Future.succeededFuture(exchange));
        });
    }

    /** Draws the line for whole answers that say nothing about the request itself. */
    private Exchange settled(Exchange exchange) {
        if (!(exchange instanceof Exchange.Answer answer)) {
            return exchange;
        }
        Optional<String> retryAfter = Optional.ofNullable(answer.headers().get("Retry-After"));
        if (answer.status() == 429) {
            return throttled(pace.patience().asked(retryAfter));
        }
        if (answer.status() == 403) {
            return new Exchange.NoEffect(unauthorised(403), Optional.empty());
        }
        if (answer.status() >= 500 || answer.status() == 408) {
            retryAfter.ifPresent(header -> pace.patience().asked(retryAfter));
            return lost("The server or a gateway answered " + answer.status() + ".", answer);
        }
        return answer.isHtml() ? lost("A page came instead of an answer.", answer) : answer;
    }

    private static Exchange lost(String text, Exchange.Answer answer) {
        return new Exchange.Lost(Failure.of(FailureKind.NO_ANSWER, text), answer.took());
    }

    private static Exchange throttled(Instant until) {
        Failure failure = Failure.of(FailureKind.THROTTLED, "The environment asks for patience.");
        return new Exchange.NoEffect(failure, Optional.of(until));
    }

    private static Exchange refused(Grant.Denied denied) {
        return new Exchange.NoEffect(denied.failure(), Optional.of(denied.until()));
    }

    private static Failure unauthorised(int status) {
        return Failure.of(FailureKind.CREDENTIALS, "The environment answered " + status + " to a valid token.");
    }

    /** A token endpoint that does not answer is a fault like any other; one that says no is not. */
    private static Availability.Cause cause(FailureKind kind) {
        return kind == FailureKind.CREDENTIALS ? Availability.Cause.CREDENTIALS : Availability.Cause.FAULTS;
    }

    private static Availability closed(String reason, Instant until) {
        return new Availability.Closed(reason, until);
    }
}
