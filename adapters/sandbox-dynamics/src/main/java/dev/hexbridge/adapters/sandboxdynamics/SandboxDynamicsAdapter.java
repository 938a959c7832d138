package dev.hexbridge.adapters.sandboxdynamics;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * A running emulated environment. It lives on one event loop, in memory, and is gone when closed.
 *
 * <p>Besides the product's own surface ({@code /data}, the two token endpoints) it serves tests, without a token:
 * {@code /_ledger}, {@code /_ledger/summary}, {@code /_faults}, {@code /_orders/{company}/{number}/status},
 * {@code /_journals/{company}/{number}/post} and {@code /_onhand/{company}/{warehouse}/{item}}.
 */
public final class SandboxDynamicsAdapter {
    private final Vertx vertx;
    private final String deployment;
    private final Environment environment;

    private SandboxDynamicsAdapter(Vertx vertx, String deployment, Environment environment) {
        this.vertx = vertx;
        this.deployment = deployment;
        this.environment = environment;
    }

    /** Starts an environment; fails if the port is taken or a knob in the settings is wrong. */
    public static Future<SandboxDynamicsAdapter> start(Vertx vertx, SandboxDynamicsSettings settings) {
        Environment environment = new Environment(settings);
        return vertx.deployVerticle(environment)
                .map(deployment -> new SandboxDynamicsAdapter(vertx, deployment, environment));
    }

    /** The environment URL, also the audience of its tokens; no slash at the end. */
    public String url() {
        return environment.url();
    }

    /** The v2 token endpoint, of a tenant called {@code sandbox}. */
    public String tokenUrl() {
        return url() + "/sandbox/oauth2/v2.0/token";
    }

    /** Stops listening and forgets everything. */
    public Future<Void> close() {
        return vertx.undeploy(deployment);
    }
}
