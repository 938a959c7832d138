package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The API on a real listener, and a caller that may send what it likes. */
final class Listener {

    static final String ADMIN = "admin-token";
    static final String VIEWER = "viewer-token";

    final Engine engine = new Engine();
    final Router router;
    final SignalsAdapter signals = new SignalsAdapter(() -> now());
    Instant now = Engine.AT;

    private final HttpServer server;
    private final WebClient client;

    Listener(Vertx vertx) throws Exception {
        OperationsSettings settings = new OperationsSettings(
                List.of(
                        new OperationsSettings.Grant(new Principal("anna", Right.ADMIN), new Secret(ADMIN)),
                        new OperationsSettings.Grant(new Principal("victor", Right.VIEWER), new Secret(VIEWER))),
                Set.of("Ops.Example.com"));
        router = Router.router(vertx);
        new OperationsAdapter(settings, engine, engine, engine, signals)
                .watching(engine)
                .reconciling(new Books(engine), () -> now())
                .telling(new Cash(engine))
                .mountOn(router);
        server = done(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        client = WebClient.create(vertx);
    }

    int port() {
        return server.actualPort();
    }

    /** Asks as the administrator would. */
    Reply get(String path) throws Exception {
        return send(HttpMethod.GET, path, Map.of("Authorization", "Bearer " + ADMIN), "");
    }

    Reply post(String path, Map<String, String> headers, String body) throws Exception {
        Map<String, String> all = new TreeMap<>(headers);
        all.putIfAbsent("Authorization", "Bearer " + ADMIN);
        return send(HttpMethod.POST, path, all, body);
    }

    Reply send(HttpMethod method, String path, Map<String, String> headers, String body) throws Exception {
        return sendTo("127.0.0.1:" + port(), method, path, headers, body);
    }

    /** Sends to the listener with a Host header of one's own. */
    Reply sendTo(String host, HttpMethod method, String path, Map<String, String> headers, String body)
            throws Exception {
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port(), "127.0.0.1"))
                .setPort(port())
                .setHost("127.0.0.1")
                .setMethod(method)
                .setURI(path)
                .putHeader("Host", host);
        headers.forEach(options::putHeader);
        HttpRequest<Buffer> request = client.request(method, options);
        return done((body.isEmpty() ? request.send() : request.sendBuffer(Buffer.buffer(body)))
                .map(response -> new Reply(
                        response.statusCode(),
                        response.headers(),
                        Optional.ofNullable(response.bodyAsString()).orElse(""))));
    }

    /** Sends bytes as they are and gives what comes back until the other side closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static <T> T done(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Instant now() {
        return now;
    }
}
