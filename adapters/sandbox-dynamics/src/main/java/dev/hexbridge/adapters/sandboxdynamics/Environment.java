package dev.hexbridge.adapters.sandboxdynamics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxdynamics.faults.Dice;
import dev.hexbridge.adapters.sandboxdynamics.faults.Knobs;
import dev.hexbridge.adapters.sandboxdynamics.http.BaseUrl;
import dev.hexbridge.adapters.sandboxdynamics.http.ControlEndpoint;
import dev.hexbridge.adapters.sandboxdynamics.http.DataEndpoint;
import dev.hexbridge.adapters.sandboxdynamics.http.LedgerEndpoint;
import dev.hexbridge.adapters.sandboxdynamics.http.PostingEndpoint;
import dev.hexbridge.adapters.sandboxdynamics.http.ServiceEndpoint;
import dev.hexbridge.adapters.sandboxdynamics.http.TokenEndpoint;
import dev.hexbridge.adapters.sandboxdynamics.http.Tokens;
import dev.hexbridge.adapters.sandboxdynamics.rules.Seeds;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Locale;

/** The event loop that owns one environment: wires it, seeds it, listens. */
final class Environment extends VerticleBase {
    private static final String LOOPBACK = "127.0.0.1";
    /** Filters over many keys make long request lines; the product takes them too. */
    private static final int LONGEST_LINE = 64 * 1024;

    private final SandboxDynamicsSettings settings;
    private final BaseUrl baseUrl = new BaseUrl();

    Environment(SandboxDynamicsSettings settings) {
        this.settings = settings;
    }

    String url() {
        return baseUrl.text();
    }

    @Override
    public Future<?> start() {
        Tokens tokens = new Tokens();
        Knobs knobs = new Knobs(tokens::revokeAll);
        List<String> companies = settings.companies().stream()
                .map(company -> company.toLowerCase(Locale.ROOT))
                .toList();
        World world = new World(knobs, new Dice(knobs.seed.get()), settings.clock(), companies);
        List<String> faults = ControlEndpoint.turn(world, knobDocument());
        if (!faults.isEmpty()) {
            return Future.failedFuture(new IllegalArgumentException("knobs: " + String.join("; ", faults)));
        }
        new Seeds(world).sow();
        DataEndpoint data = new DataEndpoint(vertx, world, tokens, baseUrl);
        Router router = router(world, tokens, data);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(LOOPBACK)
                .setPort(settings.port())
                .setMaxInitialLineLength(LONGEST_LINE);
        return vertx.createHttpServer(options)
                .requestHandler(request -> dispatch(request, data, router))
                .listen()
                .onSuccess(server -> baseUrl.become(server.actualPort()));
    }

    private Router router(World world, Tokens tokens, DataEndpoint data) {
        Router router = Router.router(vertx);
        SandboxDynamicsSettings.Credentials credentials = settings.credentials();
        new TokenEndpoint(world, tokens, credentials.clientId(), credentials.clientSecret()).mount(router);
        new ControlEndpoint(world, data).mount(router);
        new PostingEndpoint(world).mount(router);
        new LedgerEndpoint(world, data).mount(router);
        new ServiceEndpoint(world, tokens, baseUrl).mount(router);
        return router;
    }

    /** The data endpoint reads its paths itself: quotes and parentheses in them are no business of a router. */
    private static void dispatch(HttpServerRequest request, DataEndpoint data, Router router) {
        String path = request.path();
        if (path != null && (path.equals("/data") || path.startsWith("/data/"))) {
            data.handle(request);
        } else {
            router.handle(request);
        }
    }

    private ObjectNode knobDocument() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(settings.knobs().encode());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("knobs are not JSON", e);
        }
    }
}
