package dev.hexbridge.adapters.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failed request with a problem, and counts it. Only what nobody foresaw is logged. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MeterRegistry registry;

    Refusals(MeterRegistry registry) {
        this.registry = registry;
    }

    void answer(RoutingContext context) {
        Optional<Throwable> failure = Optional.ofNullable(context.failure());
        Problem problem = failure.filter(Problem.Refusal.class::isInstance)
                .map(it -> ((Problem.Refusal) it).problem())
                .orElseGet(() -> byStatus(context));
        if (problem.type() == ProblemType.INTERNAL) {
            // The path names a route; the query may hold an e-mail address and stays out of the log.
            LOG.atError()
                    .setCause(failure.orElse(null))
                    .addKeyValue("method", context.request().method())
                    .addKeyValue(
                            "route",
                            Optional.ofNullable(context.currentRoute())
                                    .map(it -> it.getPath())
                                    .orElse(""))
                    .log("operations.failed");
        }
        if (problem.type() == ProblemType.UNAUTHORIZED) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        registry.counter("hexbridge.operations.problems", "type", problem.type().token())
                .increment();
        Answer.problem(problem).sendTo(context.response());
    }

    private static Problem byStatus(RoutingContext context) {
        ProblemType type = ProblemType.ofStatus(context.statusCode());
        return Problem.of(
                type,
                switch (type) {
                    case PAYLOAD_TOO_LARGE -> "the limit is " + OperationsAdapter.MOST_BYTES + " bytes";
                    case INTERNAL -> "the reason is in the engine's log";
                    default -> type.title();
                });
    }
}
