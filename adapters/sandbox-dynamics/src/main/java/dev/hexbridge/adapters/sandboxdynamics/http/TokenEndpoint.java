package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Instant;
import java.util.Optional;

/** Client credentials at the two endpoints of the identity platform, for any tenant. */
public final class TokenEndpoint {
    private static final String DEFAULT_SCOPE = "/.default";

    private final World world;
    private final Tokens tokens;
    private final String clientId;
    private final String clientSecret;

    /** Endpoints that know one application. */
    public TokenEndpoint(World world, Tokens tokens, String clientId, String clientSecret) {
        this.world = world;
        this.tokens = tokens;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Adds the routes. */
    public void mount(Router router) {
        router.post("/:tenant/oauth2/token").handler(BodyHandler.create(false)).handler(this::first);
        router.post("/:tenant/oauth2/v2.0/token")
                .handler(BodyHandler.create(false))
                .handler(this::second);
    }

    private void first(RoutingContext context) {
        String resource = form(context, "resource");
        if (accepted(context, resource.isEmpty() ? "resource" : "")) {
            int seconds = world.knobs().tokenExpirySeconds.get();
            Instant expiry = world.now().plusSeconds(seconds);
            answer(
                    context,
                    200,
                    new JsonObject()
                            .put("token_type", "Bearer")
                            .put("expires_in", Integer.toString(seconds))
                            .put("ext_expires_in", Integer.toString(seconds))
                            .put("expires_on", Long.toString(expiry.getEpochSecond()))
                            .put("not_before", Long.toString(world.now().getEpochSecond()))
                            .put("resource", resource)
                            .put("access_token", issue(resource, expiry)));
        }
    }

    private void second(RoutingContext context) {
        String scope = form(context, "scope");
        if (accepted(context, scope.endsWith(DEFAULT_SCOPE) ? "" : "scope")) {
            int seconds = world.knobs().tokenExpirySeconds.get();
            String audience = scope.substring(0, scope.length() - DEFAULT_SCOPE.length());
            answer(
                    context,
                    200,
                    new JsonObject()
                            .put("token_type", "Bearer")
                            .put("expires_in", seconds)
                            .put("ext_expires_in", seconds)
                            .put("access_token", issue(audience, world.now().plusSeconds(seconds))));
        }
    }

    private boolean accepted(RoutingContext context, String badParameter) {
        if (world.knobs().tokenEndpointDown.get()) {
            context.response().setStatusCode(503).end("The service is unavailable.");
        } else if (!form(context, "grant_type").equals("client_credentials")) {
            refuse(context, 400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        } else if (!form(context, "client_id").equals(clientId)
                || !form(context, "client_secret").equals(clientSecret)) {
            refuse(context, 401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        } else if (!badParameter.isEmpty()) {
            refuse(
                    context,
                    400,
                    "invalid_" + badParameter,
                    "AADSTS1002012: The provided value for " + badParameter + " is not valid.");
        } else {
            return true;
        }
        return false;
    }

    private String issue(String audience, Instant expiry) {
        String token = world.dice().identifier() + world.dice().identifier();
        tokens.add(token, clientId, audience, expiry);
        return token;
    }

    private static String form(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getFormAttribute(name)).orElse("");
    }

    private static void refuse(RoutingContext context, int status, String error, String description) {
        answer(context, status, new JsonObject().put("error", error).put("error_description", description));
    }

    private static void answer(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(body.toBuffer());
    }
}
