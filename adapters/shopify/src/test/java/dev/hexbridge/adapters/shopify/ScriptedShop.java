package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** A shop that answers as a test tells it, with an adapter that speaks to it. Time stands still unless moved. */
final class ScriptedShop implements AutoCloseable {

    static final String SECRET = "s3cr3t+/=";

    final NoticedSignals signals = new NoticedSignals();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> tokenAnswers = new ConcurrentLinkedQueue<>();
    private final List<Seen> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Seen> tokenRequests = Collections.synchronizedList(new ArrayList<>());
    private final ShopifyAdminAdapter adapter;
    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** A request as it came. */
    record Seen(String token, String body) {

        JsonObject json() {
            return new JsonObject(body);
        }

        /** The name of the operation. */
        String operation() {
            return json().getString("query").replaceAll("(?s)\\s*(query|mutation) (\\w+).*", "$2");
        }
    }

    /** How to answer one. */
    interface Answer {
        void to(HttpServerRequest request);
    }

    ScriptedShop() {
        this(UnaryOperator.identity());
    }

    ScriptedShop(UnaryOperator<ShopifyAdminSettings> change) {
        server = Waiting.of(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> serve(request, body)))
                .listen(0, "127.0.0.1"));
        ShopifyAdminSettings settings = ShopifyAdminSettings.of(
                ShopifyAdminSettings.Shop.of(TenantId.DEFAULT, Fixtures.ACME, "acme.myshopify.com")
                        .at("http://127.0.0.1:" + server.actualPort()),
                ShopifyAdminSettings.Access.client("client", new Secret(SECRET)));
        adapter =
                ShopifyAdminAdapter.create(vertx, change.apply(settings), signals, () -> now, new SplittableRandom(1));
    }

    ShopifyAdminAdapter adapter() {
        return adapter;
    }

    Instant now() {
        return now;
    }

    void passSeconds(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** Answers the next requests, one each. */
    ScriptedShop answer(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** Answers the next requests for a token; otherwise each gets one that lives a day. */
    ScriptedShop answerToken(Answer... next) {
        tokenAnswers.addAll(List.of(next));
        return this;
    }

    List<Seen> requests() {
        return List.copyOf(requests);
    }

    List<Seen> tokenRequests() {
        return List.copyOf(tokenRequests);
    }

    /** Data, with a bucket that is nearly full. */
    static Answer data(String data) {
        return whole("{\"data\":" + data + ",\"extensions\":" + cost(10, 1_990) + "}");
    }

    /** A whole answer in the version that is expected. */
    static Answer whole(String body) {
        return status(200, body);
    }

    static Answer status(int status, String body) {
        return request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("X-Shopify-API-Version", "2026-10")
                .end(body);
    }

    static String cost(int requested, int available) {
        return "{\"cost\":{\"requestedQueryCost\":" + requested
                + ",\"actualQueryCost\":1,\"throttleStatus\":{\"maximumAvailable\":2000,\"currentlyAvailable\":"
                + available
                + ",\"restoreRate\":100}}}";
    }

    /** Errors without data. */
    static Answer error(String code) {
        return whole("{\"errors\":[{\"message\":\"It went wrong\",\"extensions\":{\"code\":\"" + code + "\"}}]}");
    }

    @Override
    public void close() {
        Waiting.of(adapter.close().compose(unused -> server.close()).recover(gone -> Future.succeededFuture()));
        Waiting.of(vertx.close());
    }

    private void serve(HttpServerRequest request, Buffer body) {
        Seen seen = new Seen(String.valueOf(request.getHeader("X-Shopify-Access-Token")), body.toString());
        if (request.uri().endsWith("graphql.json")) {
            requests.add(seen);
            next(answers, status(500, "the script has no answer")).to(request);
        } else {
            tokenRequests.add(seen);
            String token =
                    "{\"access_token\":\"token-" + tokenRequests.size() + "\",\"scope\":\"\",\"expires_in\":86399}";
            next(tokenAnswers, status(200, token)).to(request);
        }
    }

    private static Answer next(Queue<Answer> queue, Answer otherwise) {
        Answer next = queue.poll();
        return next == null ? otherwise : next;
    }
}
