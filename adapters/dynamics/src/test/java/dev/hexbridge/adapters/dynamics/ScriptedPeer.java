package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** A peer that answers as a test tells it, with an adapter that speaks to it. Time stands still unless moved. */
final class ScriptedPeer implements AutoCloseable {

    static final String SECRET = "s3cr3t+/=";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> tokenAnswers = new ConcurrentLinkedQueue<>();
    private final List<Seen> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Seen> tokenRequests = Collections.synchronizedList(new ArrayList<>());
    private final DynamicsAdapter adapter;
    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** A request as it came. */
    record Seen(String method, String uri, String authorization, String body) {}

    /** How to answer one. */
    interface Answer {
        void to(HttpServerRequest request, String body);
    }

    ScriptedPeer() {
        this(UnaryOperator.identity());
    }

    ScriptedPeer(UnaryOperator<DynamicsSettings> change) {
        server = EmulatedErp.await(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> serve(request, body)))
                .listen(0, "127.0.0.1"));
        DynamicsSettings settings = DynamicsSettings.of(
                DynamicsSettings.Environment.of(url() + "/", url() + "/tenant/oauth2/v2.0/token", "client"));
        InstantSource clock = () -> now;
        adapter = DynamicsAdapter.create(vertx, change.apply(settings), new Secret(SECRET), Patterns.BUILT_IN, clock);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    DynamicsAdapter adapter() {
        return adapter;
    }

    Instant now() {
        return now;
    }

    void passSeconds(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** Answers the next requests to the service, one each. */
    ScriptedPeer answer(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** Answers the next requests for a token; otherwise each gets one that lives an hour. */
    ScriptedPeer answerToken(Answer... next) {
        tokenAnswers.addAll(List.of(next));
        return this;
    }

    List<Seen> requests() {
        return List.copyOf(requests);
    }

    List<Seen> tokenRequests() {
        return List.copyOf(tokenRequests);
    }

    /** Stops listening: from now on nothing can be sent. */
    void stopListening() {
        EmulatedErp.await(server.close());
    }

    @Override
    public void close() {
        EmulatedErp.await(adapter.close().compose(unused -> server.close()).recover(gone -> Future.succeededFuture()));
        EmulatedErp.await(vertx.close());
    }

    private void serve(HttpServerRequest request, Buffer body) {
        Seen seen = new Seen(
                request.method().name(),
                request.uri(),
                String.valueOf(request.getHeader("Authorization")),
                body.toString());
        if (seen.uri().startsWith("/data/")) {
            requests.add(seen);
            next(answers, Answers.status(500, "text/plain", "the script has no answer"))
                    .to(request, seen.body());
        } else {
            tokenRequests.add(seen);
            String token = "token-" + tokenRequests.size();
            next(tokenAnswers, Answers.token(token, "3600")).to(request, seen.body());
        }
    }

    private static Answer next(Queue<Answer> queue, Answer otherwise) {
        Answer next = queue.poll();
        return next == null ? otherwise : next;
    }
}
