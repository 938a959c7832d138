package dev.hexbridge.adapters.shopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.admin.wire.Exchange;
import dev.hexbridge.adapters.shopify.admin.wire.ShopConnection;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends documents to one shop's Admin API, each when the budget holds what it costs. There is one of it for a shop,
 * whoever asks: the budget belongs to the app and the shop. It repeats nothing.
 */
public final class AdminClient {

    private static final Duration DENIED_PAUSE = Duration.ofMinutes(1);

    private final ShopConnection connection;
    private final Turns turns;
    private final VersionWatch version;
    private final InstantSource clock;
    private final Costs costs = new Costs();

    /**
     * What paces a client.
     *
     * @param atOnce requests at once
     * @param clock tells the time
     * @param random spreads those who wait
     */
    public record Pace(int atOnce, InstantSource clock, RandomGenerator random) {}

    /** A client that sends nothing yet. */
    public static AdminClient create(Vertx vertx, ShopConnection connection, VersionWatch version, Pace pace) {
        Turns turns = new Turns(vertx, pace.atOnce(), pace.clock(), pace.random());
        return new AdminClient(connection, turns, version, pace.clock());
    }

    private AdminClient(ShopConnection connection, Turns turns, VersionWatch version, InstantSource clock) {
        this.connection = connection;
        this.turns = turns;
        this.version = version;
        this.clock = clock;
    }

    /** Sends a call as soon as it has its turn. The future does not fail. */
    public Future<Reply> send(Call call) {
        int cost = costs.of(call);
        return turns.take(call.precedence(), cost)
                .compose(away -> away.isPresent() ? Future.succeededFuture(tooLate(away.get())) : post(call, cost));
    }

    /**
     * Whether a write-back would be sent now.
     *
     * @param cost what one of them costs
     */
    public Availability availability(int cost) {
        Optional<Availability.Closed> shut = connection.shut();
        if (shut.isPresent()) {
            return shut.get();
        }
        return connection.isTrying() ? new Availability.Open(1) : turns.availability(cost);
    }

    public VersionWatch version() {
        return version;
    }

    public Future<Void> close() {
        return connection.close();
    }

    private Future<Reply> post(Call call, int cost) {
        ObjectNode body = AnswerJson.object();
        body.put("query", call.document().text());
        body.set("variables", call.variables());
        return connection
                .post(Buffer.buffer(AnswerJson.bytes(body)))
                .otherwise(
                        unforeseen -> new Exchange.Lost(Failure.of(FailureKind.NO_ANSWER, String.valueOf(unforeseen))))
                .map(exchange -> settle(call, cost, exchange));
    }

    private Reply settle(Call call, int cost, Exchange exchange) {
        return switch (exchange) {
            case Exchange.NoEffect none -> {
                turns.end(cost);
                yield new Reply.NotNow(none.failure(), none.notBefore());
            }
            case Exchange.Lost lost -> {
                turns.end(cost);
                yield new Reply.Lost(lost.failure());
            }
            case Exchange.Answer answer -> judge(call, cost, answer);
        };
    }

    private Reply judge(Call call, int cost, Exchange.Answer answer) {
        Optional<String> served = answer.header(VersionWatch.HEADER);
        version.answered(served);
        JsonNode tree = AnswerJson.tree(answer.body());
        JsonNode told = tree.path("extensions").path("cost");
        turns.end(cost, told.path("throttleStatus"));
        int requested = told.path("requestedQueryCost").asInt(0);
        if (requested > 0) {
            costs.told(call, requested);
        }
        List<GraphError> errors = GraphError.of(tree);
        JsonNode data = tree.path("data");
        return data.isObject() && errors.stream().noneMatch(GraphError::isThrottled)
                ? new Reply.Told(data, errors, answer.askedAt(), served.orElse(version.expected()))
                : undone(errors, requested > 0 ? requested : cost);
    }

    /** An answer without data: whether anything was done is told by its errors alone. */
    private Reply undone(List<GraphError> errors, int cost) {
        if (errors.isEmpty()) {
            return new Reply.Lost(Failure.of(FailureKind.NO_ANSWER, "The answer is no GraphQL answer."));
        }
        Failure failure = errors.getFirst().failure();
        if (errors.stream().anyMatch(GraphError::isThrottled)) {
            return new Reply.NotNow(
                    Failure.of(FailureKind.THROTTLED, "The shop's budget is used up."),
                    Optional.of(turns.retryAt(cost)));
        }
        if (errors.stream().allMatch(GraphError::isDenied)) {
            return new Reply.NotNow(failure, Optional.of(clock.instant().plus(DENIED_PAUSE)));
        }
        return errors.stream().allMatch(GraphError::cameBefore)
                ? new Reply.Refused(failure, errors.stream().anyMatch(GraphError::isTooDear))
                : new Reply.Lost(new Failure(FailureKind.NO_ANSWER, failure.text(), failure.field()));
    }

    private Reply tooLate(Duration wait) {
        Failure failure = Failure.of(FailureKind.THROTTLED, "The shop's budget does not hold the request in time.");
        return new Reply.NotNow(failure, Optional.of(clock.instant().plus(wait)));
    }
}
