package dev.hexbridge.adapters.sandboxdynamics;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running environment and a client that speaks to it over HTTP, for tests. */
final class Peer implements AutoCloseable {
    static final SandboxDynamicsSettings.Credentials CREDENTIALS =
            new SandboxDynamicsSettings.Credentials("app-1", "s3cret");
    static final SandboxDynamicsSettings STANDARD = SandboxDynamicsSettings.standard(CREDENTIALS);

    private final Vertx vertx;
    private final SandboxDynamicsAdapter adapter;
    private final WebClient client;
    private String token = "";

    private Peer(Vertx vertx, SandboxDynamicsAdapter adapter) {
        this.vertx = vertx;
        this.adapter = adapter;
        this.client = WebClient.create(vertx);
    }

    static Peer start() {
        return start(STANDARD);
    }

    static Peer start(SandboxDynamicsSettings settings) {
        Vertx vertx = Vertx.vertx();
        Peer peer = new Peer(vertx, await(SandboxDynamicsAdapter.start(vertx, settings)));
        peer.logIn();
        return peer;
    }

    /** An answer. */
    record Reply(int status, MultiMap headers, String text) {
        JsonObject json() {
            return new JsonObject(text);
        }

        String header(String name) {
            return Optional.ofNullable(headers.get(name)).orElse("");
        }

        JsonArray rows() {
            return json().getJsonArray("value");
        }

        JsonObject row(int index) {
            return rows().getJsonObject(index);
        }

        String innerMessage() {
            return json().getJsonObject("error").getJsonObject("innererror").getString("message");
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return adapter.url();
    }

    String tokenUrl() {
        return adapter.tokenUrl();
    }

    void logIn() {
        token = v2(url() + "/.default").json().getString("access_token");
    }

    void bearer(String newToken) {
        token = newToken;
    }

    Reply v2(String scope) {
        return form(
                tokenUrl(),
                MultiMap.caseInsensitiveMultiMap()
                        .add("grant_type", "client_credentials")
                        .add("client_id", CREDENTIALS.clientId())
                        .add("client_secret", CREDENTIALS.clientSecret())
                        .add("scope", scope));
    }

    Reply form(String absolute, MultiMap form) {
        return reply(await(client.postAbs(absolute).sendForm(form)));
    }

    Future<HttpResponse<Buffer>> send(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        HttpRequest<Buffer> request = client.requestAbs(method, url() + path);
        request.putHeader("Authorization", "Bearer " + token);
        headers.forEach(request::putHeader);
        return request.sendBuffer(body);
    }

    Reply call(HttpMethod method, String path, Map<String, String> headers, String body) {
        return reply(await(send(method, path, headers, Buffer.buffer(body))));
    }

    private static Reply reply(HttpResponse<Buffer> response) {
        String text = Optional.ofNullable(response.bodyAsString()).orElse("");
        return new Reply(response.statusCode(), response.headers(), text);
    }

    Reply get(String path) {
        return call(HttpMethod.GET, path, Map.of(), "");
    }

    Reply post(String set, JsonObject body) {
        return call(HttpMethod.POST, "/data/" + set, Map.of("Content-Type", "application/json"), body.encode());
    }

    Reply patch(String path, JsonObject body) {
        return patch(path, body, Map.of());
    }

    Reply patch(String path, JsonObject body, Map<String, String> headers) {
        return call(HttpMethod.PATCH, "/data/" + path, headers, body.encode());
    }

    Reply delete(String path) {
        return call(HttpMethod.DELETE, path, Map.of(), "");
    }

    Reply batch(BatchText batch) {
        return call(HttpMethod.POST, "/data/$batch", Map.of("Content-Type", batch.contentType()), batch.text());
    }

    Reply knobs(JsonObject knobs) {
        return call(HttpMethod.PUT, "/_faults", Map.of(), knobs.encode());
    }

    JsonArray writes() {
        return get("/_ledger").json().getJsonArray("writes");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Reply query(String set, String option, String text) {
        return get("/data/" + set + "?cross-company=true&" + option + "=" + encoded(text));
    }

    /** A customer called {@code C-1} and so on, in usmf. */
    Reply customer(String account) {
        return post("CustomersV3", Bodies.customer(account));
    }

    /** An order with that number for customer {@code C-1}, who is created if need be. */
    Reply order(String number) {
        customer("C-1");
        return post("SalesOrderHeadersV3", Bodies.header(number));
    }

    @Override
    public void close() {
        client.close();
        await(adapter.close());
        await(vertx.close());
    }
}
