package dev.hexbridge.adapters.proving.writeback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A shop that only takes what is written back. It is here because the emulated one executes GraphQL in full, and knows
 * only orders that were placed in it: it would cost more than what is measured. Tokens are granted to whoever asks.
 *
 * <p>{@code GET /_book} tells what was written: {@code orders}, {@code writes}, {@code requests}, {@code refused},
 * {@code lastMicros}; {@code GET /_book/{order id}} what one order bears.
 */
public final class LeanShop {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "{\"access_token\":\"lean\",\"scope\":\"write_orders\",\"expires_in\":86399}";

    private final Book book = new Book();
    private final Answers answers;
    private final HttpServer server;

    private LeanShop(Vertx vertx, InstantSource clock) {
        this.answers = new Answers(book, clock);
        this.server = vertx.createHttpServer().requestHandler(this::serve);
    }

    /** Opens on any free port of loopback. */
    public static Future<LeanShop> open(Vertx vertx, InstantSource clock) {
        LeanShop shop = new LeanShop(vertx, clock);
        return shop.server.listen(0, "127.0.0.1").map(shop);
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Closes it. */
    public Future<Void> close() {
        return server.close();
    }

    private void serve(HttpServerRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "");
        if (path.endsWith("/graphql.json")) {
            request.body().onSuccess(body -> json(request, bytes(answers.to(Asked.of(body.getBytes())))));
        } else if (path.equals("/admin/oauth/access_token")) {
            request.body().onSuccess(body -> json(request, Buffer.buffer(TOKEN)));
        } else if (path.equals("/_book")) {
            json(request, bytes(summary()));
        } else if (path.startsWith("/_book/")) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            book.of("gid://shopify/Order/" + path.substring("/_book/".length())).forEach(fields::put);
            json(request, bytes(fields));
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private ObjectNode summary() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("orders", book.orders())
                .put("writes", book.writes())
                .put("requests", answers.requests())
                .put("refused", answers.refused())
                .put("lastMicros", book.lastMicros());
    }

    private static void json(HttpServerRequest request, Buffer body) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Shopify-API-Version", "2026-10")
                .end(body);
    }

    private static Buffer bytes(ObjectNode tree) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(tree));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree cannot be written", impossible);
        }
    }
}
