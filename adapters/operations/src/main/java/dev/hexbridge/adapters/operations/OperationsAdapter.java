package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.inbound.ReadJournal;
import dev.hexbridge.application.port.inbound.Reconcile;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.inbound.TellStatement;
import dev.hexbridge.application.port.inbound.WatchAlerts;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The operations API. Its document is at {@code /openapi.json}; a listener that serves it belongs on loopback or
 * behind a proxy that ends TLS.
 */
public final class OperationsAdapter {

    static final int MOST_BYTES = 1024 * 1024;
    static final String RIGHT = "right";

    private static final String PRINCIPAL = "hexbridge.principal";

    private final Doors doors;
    private final Refusals refusals;
    private final SignalsAdapter signals;
    private final List<Endpoint> endpoints = new ArrayList<>();

    /**
     * @param settings who may ask, and under which names
     * @param health answers the health routes and feeds the backlog's gauges
     * @param journal answers what happened
     * @param replays wakes dead letters
     * @param signals whose metrics are told at {@code /metrics}
     */
    public OperationsAdapter(
            OperationsSettings settings,
            ReadHealth health,
            ReadJournal journal,
            ReplayDeadLetters replays,
            SignalsAdapter signals) {
        this.doors = new Doors(settings);
        this.refusals = new Refusals(signals.registry());
        this.signals = signals;
        endpoints.addAll(new HealthRoutes(health).endpoints());
        endpoints.add(new MetricsRoute(signals, new BacklogGauges(health, signals)).endpoint());
        endpoints.add(OpenApiRoute.endpoint());
        endpoints.addAll(new JournalRoutes(journal).endpoints());
        endpoints.add(new ReplayRoute(replays).endpoint());
        endpoints.addAll(new FailureRoutes(journal, replays).endpoints());
    }

    /** Tells what fires as well, as routes and as metrics. To be called before the routes are mounted. */
    public OperationsAdapter watching(WatchAlerts watch) {
        endpoints.addAll(new AlertRoutes(watch).endpoints());
        new WatchGauges(watch, signals.registry()).register();
        return this;
    }

    /** Tells where every order stands as well. To be called before the routes are mounted. */
    public OperationsAdapter reconciling(Reconcile reconcile, InstantSource clock) {
        endpoints.addAll(new ReconciliationRoutes(reconcile, clock).endpoints());
        return this;
    }

    /** Tells a day's money as well. To be called before the routes are mounted. */
    public OperationsAdapter telling(TellStatement statement) {
        endpoints.add(new StatementRoute(statement).endpoint());
        return this;
    }

    /** Mounts the routes. The router is to have no other: what it does not know is answered with a problem. */
    public void mountOn(Router router) {
        router.route().handler(this::enter).failureHandler(refusals::answer);
        endpoints.forEach(endpoint -> mount(router, endpoint));
        endpoints.stream()
                .collect(Collectors.groupingBy(Endpoint::path, TreeMap::new, Collectors.toList()))
                .forEach((path, known) -> router.route(path).handler(context -> refuseMethod(context, known)));
        router.route().handler(this::refusePath);
        // What fails before any route matches, such as a path that cannot be decoded, passes by the failure handler.
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) {
            router.errorHandler(status, context -> refusals.answer(context, ProblemType.ofStatus(status)));
        }
    }

    private void mount(Router router, Endpoint endpoint) {
        Route route = router.route(endpoint.method(), endpoint.path());
        endpoint.right().ifPresent(right -> route.putMetadata(RIGHT, right));
        // A security policy comes before the body: no byte of one is read for a stranger.
        SecurityPolicyHandler door = context -> admit(context, endpoint);
        route.handler(door);
        if (endpoint.method().equals(HttpMethod.POST)) {
            route.handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES));
        }
        route.handler(context -> serve(context, endpoint));
    }

    private void admit(RoutingContext context, Endpoint endpoint) {
        context.put(Refusals.ROUTE, endpoint.path());
        context.put(
                PRINCIPAL,
                endpoint.right().map(right -> doors.admit(context, right)).orElse(Doors.ANYBODY));
        context.next();
    }

    private void enter(RoutingContext context) {
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Framing.check(context.request());
        doors.checkAddress(context.request());
        doors.checkMediaType(context.request());
        context.next();
    }

    private static void serve(RoutingContext context, Endpoint endpoint) {
        Principal principal = Objects.requireNonNull(context.get(PRINCIPAL));
        Future.succeededFuture(new Endpoint.Asked(principal, context))
                .compose(endpoint.work())
                .onSuccess(answer -> answer.sendTo(context.response()))
                .onFailure(context::fail);
    }

    private void refuseMethod(RoutingContext context, List<Endpoint> known) {
        doors.admit(context, Right.VIEWER);
        String allowed = known.stream().map(it -> it.method().name()).sorted().collect(Collectors.joining(", "));
        context.response().putHeader(HttpHeaders.ALLOW, allowed);
        throw new Problem.Refusal(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "use " + allowed));
    }

    private void refusePath(RoutingContext context) {
        doors.admit(context, Right.VIEWER);
        throw new Problem.Refusal(Problem.of(ProblemType.NOT_FOUND, "see /openapi.json for what there is"));
    }
}
