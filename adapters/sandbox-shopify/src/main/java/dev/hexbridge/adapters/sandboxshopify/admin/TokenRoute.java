package dev.hexbridge.adapters.sandboxshopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code POST /admin/oauth/access_token}: the client credentials grant, by form or JSON (Shopify docs: client credentials
 * grant). What Shopify answers to wrong credentials, or where the app is not installed, is not documented; here it is an error
 * in the form of RFC 6749 with status 400.
 */
final class TokenRoute {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Tokens tokens;
    private final Faults faults;

    TokenRoute(Tokens tokens, Faults faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    void mount(Router router) {
        router.post("/admin/oauth/access_token")
                .handler(BodyHandler.create(false).setBodyLimit(16_384))
                .handler(this::grant);
    }

    private void grant(RoutingContext ctx) {
        JsonNode json = json(ctx);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (!"client_credentials".equals(parameter(ctx, json, "grant_type"))) {
            answer.put("error", "unsupported_grant_type")
                    .put("error_description", "grant_type must be client_credentials");
        } else if (!tokens.isClient(parameter(ctx, json, "client_id"), parameter(ctx, json, "client_secret"))) {
            answer.put("error", "invalid_client").put("error_description", "client_id or client_secret is wrong");
        } else if (!tokens.isInstalled()) {
            answer.put("error", "app_not_installed").put("error_description", "The app is not installed on this shop");
        } else {
            int seconds = faults.count(Knob.TOKEN_EXPIRY);
            answer.put("access_token", tokens.issue(seconds))
                    .put("scope", String.join(",", Scopes.granted(faults)))
                    .put("expires_in", seconds);
        }
        ctx.response()
                .setStatusCode(answer.has("error") ? 400 : 200)
                .putHeader("Content-Type", "application/json")
                .end(answer.toString());
    }

    private static String parameter(RoutingContext ctx, JsonNode json, String name) {
        String field = ctx.request().getFormAttribute(name);
        return Objects.requireNonNullElseGet(field, () -> json.path(name).asText());
    }

    private static JsonNode json(RoutingContext ctx) {
        Buffer body = ctx.body().buffer();
        try {
            return MAPPER.readTree(body == null ? new byte[0] : body.getBytes());
        } catch (IOException notJson) {
            return MAPPER.missingNode();
        }
    }
}
