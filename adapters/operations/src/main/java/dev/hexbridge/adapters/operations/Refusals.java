package dev.hexbridge.adapters.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failed request with a problem, and counts it. Only what nobody foresaw is logged. */
final class Refusals {

    /** Under which name a request's context keeps the path of its route. */
    static final String ROUTE = "hexbridge.route";

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MeterRegistry registry;

    Refusals(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Answers a request that failed with a cause or a status. */
    void answer(RoutingContext context) {
        if (context.failure() instanceof Problem.Refusal refusal) {
            answer(context, refusal.problem());
        } else {
            answer(context, ProblemType.ofStatus(context.statusCode()));
        }
    }

    /** Answers a request that the router gave up. */
    void answer(RoutingContext context, ProblemType type) {
        if (type == ProblemType.INTERNAL) {
            // The route is named, not the URL: a query may hold an e-mail address.
            LOG.atError()
                    .setCause(context.failure())
                    .addKeyValue("method", context.request().method())
                    .addKeyValue(
                            "route", Optional.ofNullable(context.get(ROUTE)).orElse("none"))
                    .log("operations.failed");
        }
        answer(
                context,
                Problem.of(
                        type,
                        switch (type) {
                            case INVALID_REQUEST -> "the request is malformed";
                            case PAYLOAD_TOO_LARGE -> "the limit is " + OperationsAdapter.MOST_BYTES + " bytes";
                            case INTERNAL -> "the reason is in the engine's log";
                            default -> type.title();
                        }));
    }

    private void answer(RoutingContext context, Problem problem) {
        if (problem.type() == ProblemType.UNAUTHORIZED) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        registry.counter("hexbridge.operations.problems", "type", problem.type().token())
                .increment();
        Answer.problem(problem).sendTo(context.response());
    }
}
