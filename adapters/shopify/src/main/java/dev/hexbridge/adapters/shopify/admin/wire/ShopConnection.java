package dev.hexbridge.adapters.shopify.admin.wire;

import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends GraphQL requests to one shop: with a valid token, through the breaker, and not while the shop asked for
 * patience. A token that is refused is replaced once; what is refused again waits, for no token problem is the fault of
 * an order.
 */
public final class ShopConnection {

    private final String url;
    private final Wire wire;
    private final Tokens tokens;
    private final Gate gate;
    private final Patience patience;

    private ShopConnection(String url, Wire wire, Tokens tokens, Gate gate, Patience patience) {
        this.url = url;
        this.wire = wire;
        this.tokens = tokens;
        this.gate = gate;
        this.patience = patience;
    }

    /** Opens nothing yet. */
    public static ShopConnection create(
            Vertx vertx, String url, Credentials credentials, Limits limits, InstantSource clock) {
        Wire wire = Wire.create(vertx, limits, clock);
        return new ShopConnection(
                url, wire, new Tokens(wire, credentials, clock), new Gate(vertx, limits, clock), new Patience(clock));
    }

    public Patience patience() {
        return patience;
    }

    /** Posts a request. The future does not fail. */
    public Future<Exchange> post(Buffer body) {
        Optional<Instant> pause = patience.until();
        if (pause.isPresent()) {
            return Future.succeededFuture(throttled(pause.get()));
        }
        return withToken(body, first -> {
                    if (!tokens.renewable()) {
                        return Future.succeededFuture(refused(tokens.refused(first, unauthorised(401))));
                    }
                    tokens.invalidate(first);
                    return withToken(
                            body, second -> Future.succeededFuture(refused(tokens.refused(second, unauthorised(401)))));
                })
                .map(this::settled);
    }

    /** Why nothing can be sent now; empty where something can. */
    public Optional<Availability.Closed> shut() {
        return tokens.trouble()
                .map(denied -> new Availability.Closed(denied.failure().text(), denied.until()))
                .or(() -> patience.until().map(until -> new Availability.Closed("The shop asked for patience.", until)))
                .or(() -> gate.shutUntil().map(until -> new Availability.Closed("Too many requests failed.", until)));
    }

    /** Whether the next request tries if the shop is back. */
    public boolean isTrying() {
        return gate.isTrying();
    }

    /** Closes what belongs to it; what is under way then ends as lost. */
    public Future<Void> close() {
        gate.close();
        return wire.close();
    }

    private Future<Exchange> withToken(Buffer body, Function<Grant.Token, Future<Exchange>> ifRefused) {
        return tokens.current().compose(grant -> switch (grant) {
            case Grant.Denied denied -> Future.succeededFuture(refused(denied));
            case Grant.Token token ->
                gate.through(() -> wire.send(new Outgoing(url, headers(token), body)))
                        .compose(exchange -> exchange instanceof Exchange.Answer answer && answer.status() == 401
                                ? ifRefused.apply(token)
                                : Future.succeededFuture(exchange));
        });
    }

    private static Map<String, String> headers(Grant.Token token) {
        return Map.of(
                "X-Shopify-Access-Token",
                token.value(),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
    }

    /** Draws the line for whole answers that say nothing about the request itself. */
    private Exchange settled(Exchange exchange) {
        if (!(exchange instanceof Exchange.Answer answer)) {
            return exchange;
        }
        int status = answer.status();
        return switch (status) {
            case 200, 400 -> told(answer);
            case 402, 403, 404, 423 -> new Exchange.NoEffect(closedShop(status), Optional.empty());
            case 429 -> patience(answer);
            default ->
                lost(status >= 500 ? "The shop or a gateway answered " + status + "." : "It answered " + status + ".");
        };
    }

    private Exchange told(Exchange.Answer answer) {
        tokens.taken();
        return answer.isHtml() ? lost("A page came instead of an answer.") : answer;
    }

    /** Without a time to come back at, an answer in GraphQL's own words tells more: what the budget lacks. */
    private Exchange patience(Exchange.Answer answer) {
        Optional<String> retryAfter = answer.header("Retry-After");
        boolean spoken = AnswerJson.tree(answer.body()).path("errors").isArray();
        return spoken && retryAfter.isEmpty() ? answer : throttled(patience.asked(retryAfter));
    }

    private static Exchange lost(String text) {
        return new Exchange.Lost(Failure.of(FailureKind.NO_ANSWER, text));
    }

    private static Exchange throttled(Instant until) {
        Failure failure = Failure.of(FailureKind.THROTTLED, "The shop asks for patience.");
        return new Exchange.NoEffect(failure, Optional.of(until));
    }

    private static Exchange refused(Grant.Denied denied) {
        return new Exchange.NoEffect(denied.failure(), Optional.of(denied.until()));
    }

    private static Failure unauthorised(int status) {
        return Failure.of(FailureKind.CREDENTIALS, "The shop answered " + status + " to its access token.");
    }

    private static Failure closedShop(int status) {
        return switch (status) {
            case 402 -> Failure.of(FailureKind.UNAVAILABLE, "The shop is frozen: its plan is not paid (402).");
            case 423 -> Failure.of(FailureKind.UNAVAILABLE, "The shop is locked (423).");
            case 404 -> Failure.of(FailureKind.CREDENTIALS, "There is no such shop or API version (404).");
            default -> Failure.of(FailureKind.CREDENTIALS, "The app is not allowed to ask this shop (403).");
        };
    }
}
