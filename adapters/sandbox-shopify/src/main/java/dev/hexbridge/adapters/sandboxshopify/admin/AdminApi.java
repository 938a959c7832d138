package dev.hexbridge.adapters.sandboxshopify.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Queries;
import dev.hexbridge.adapters.sandboxshopify.reads.Versions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /admin/api/{version}/graphql.json}: token, version, faults, throttle, execution, in this order. */
final class AdminApi {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Tokens tokens;
    private final Versions versions;
    private final Faults faults;
    private final Queries queries;
    private long requests;

    AdminApi(Tokens tokens, Versions versions, Faults faults, Queries queries) {
        this.tokens = tokens;
        this.versions = versions;
        this.faults = faults;
        this.queries = queries;
    }

    void mount(Router router) {
        router.post("/admin/api/:version/graphql.json")
                .handler(BodyHandler.create(false).setBodyLimit(10 << 20))
                .handler(this::serve);
    }

    private void serve(RoutingContext ctx) {
        String requestId = "%08x-sandbox".formatted(++requests);
        ctx.response()
                .putHeader("X-Request-Id", requestId)
                .putHeader("Content-Type", "application/json; charset=utf-8");
        Optional<String> served = versions.served(Objects.requireNonNullElse(ctx.pathParam("version"), ""));
        Optional<String> principal =
                tokens.principal(Objects.requireNonNullElse(ctx.request().getHeader("X-Shopify-Access-Token"), ""));
        if (served.isEmpty()) {
            ctx.response().setStatusCode(404).end("{\"errors\":\"Not Found\"}");
        } else if (principal.isEmpty()) {
            ctx.response()
                    .setStatusCode(401)
                    .end(
                            "{\"errors\":\"[API] Invalid API key or access token (unrecognized login or wrong password)\"}");
        } else {
            String claimed = faults.text(Knob.API_VERSION_SERVED);
            ctx.response().putHeader("X-Shopify-API-Version", claimed.isEmpty() ? served.get() : claimed);
            misbehaveOrAnswer(ctx, new Call.Caller(principal.get(), requestId));
        }
    }

    private void misbehaveOrAnswer(RoutingContext ctx, Call.Caller caller) {
        if (faults.flag(Knob.STALL)) {
            return;
        }
        if (faults.strikes(Knob.HTML_200_RATE)) {
            ctx.response()
                    .putHeader("Content-Type", "text/html")
                    .end("<!DOCTYPE html><html><body>Something went wrong</body></html>");
        } else if (faults.strikes(Knob.GRAPHQL_ERROR_RATE)) {
            String message = "Internal error. Looks like something went wrong on our end.\nRequest ID: "
                    + caller.requestId() + " (include this in support requests).";
            end(ctx, 200, Queries.failed(message, "INTERNAL_SERVER_ERROR"));
        } else {
            answer(ctx, caller);
        }
    }

    private void answer(RoutingContext ctx, Call.Caller caller) {
        JsonNode request = body(ctx);
        String query = request.path("query").asText();
        if (query.isEmpty()) {
            ObjectNode missing = JsonNodeFactory.instance.objectNode();
            end(ctx, 400, missing.put("errors", "query: Required parameter missing or invalid"));
            return;
        }
        Optional<String> name =
                Optional.ofNullable(request.path("operationName").textValue());
        Queries.Answer answer = queries.answer(new Queries.Question(query, name, request.path("variables")), caller);
        if (answer.wrote() && faults.take(Knob.CUT_AFTER_APPLY)) {
            ctx.request().connection().close();
        } else {
            end(ctx, answer.throttled() ? faults.count(Knob.THROTTLED_AS) : 200, answer.json());
        }
    }

    private static JsonNode body(RoutingContext ctx) {
        Buffer body = ctx.body().buffer();
        try {
            return MAPPER.readTree(body == null ? new byte[0] : body.getBytes());
        } catch (IOException broken) {
            return MAPPER.missingNode();
        }
    }

    private static void end(RoutingContext ctx, int status, Object json) {
        HttpServerResponse response = ctx.response().setStatusCode(status);
        try {
            response.end(Buffer.buffer(MAPPER.writeValueAsBytes(json)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }
}
