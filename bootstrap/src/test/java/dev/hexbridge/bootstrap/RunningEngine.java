package dev.hexbridge.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.SettingsFile;
import dev.hexbridge.bootstrap.settings.SettingsReader;
import dev.hexbridge.bootstrap.settings.SettingsResult;
import dev.hexbridge.bootstrap.wiring.Engine;
import dev.hexbridge.bootstrap.wiring.EngineStart;
import dev.hexbridge.bootstrap.wiring.Seams;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Assertions;

/** A whole engine with a real database and both emulated peers, and a shop's hand to sign webhooks with. */
final class RunningEngine implements AutoCloseable {

    static final String SECRET = "the shop's secret of this test";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<Checkpoint> reached = ConcurrentHashMap.newKeySet();
    private final Engine engine;

    RunningEngine(Path dataDirectory, Map<String, String> variables) {
        this(dataDirectory, SettingsFile.sandbox(), signing(variables));
    }

    private static Map<String, String> signing(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("HEXBRIDGE_SHOPIFY_WEBHOOK_SECRET", SECRET);
        return all;
    }

    RunningEngine(Path dataDirectory, SettingsFile file, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("HEXBRIDGE_HTTP_PORT", "0");
        environment.put("HEXBRIDGE_ADMIN_PORT", "0");
        environment.put("HEXBRIDGE_DATA_DIR", dataDirectory.toString());
        Settings settings = switch (SettingsReader.read(Optional.of(file), environment)) {
            case SettingsResult.Read read -> read.settings();
            case SettingsResult.Faulty faulty -> Assertions.fail(faulty.faults().toString());
        };
        Promise<Engine> started = Promise.promise();
        vertx.deployVerticle(new VerticleBase() {
                    @Override
                    public Future<?> start() {
                        return EngineStart.start(
                                        vertx,
                                        settings,
                                        environment,
                                        Seams.none().with(noting(reached)))
                                .onComplete(started);
                    }
                })
                .onFailure(started::tryFail);
        this.engine = await(started.future());
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("no success within " + PATIENCE, failed);
        }
    }

    Engine.Addresses addresses() {
        return engine.addresses();
    }

    /** Delivers a signed webhook; the status of the answer. */
    int deliver(String topic, String deliveryId, byte[] body) {
        return deliver(topic, deliveryId, body, sign(body));
    }

    int deliver(String topic, String deliveryId, byte[] body, String signature) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses().http() + "/webhooks/shopify/sandbox"))
                .header("Content-Type", "application/json")
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Shop-Domain", "sandbox.myshopify.com")
                .header("X-Shopify-Webhook-Id", deliveryId)
                .header("X-Shopify-Hmac-Sha256", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return send(request).statusCode();
    }

    static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Asks the operations API with its token. */
    JsonNode ask(String path) {
        return json(send(operations(path).build()));
    }

    /** Asks the operations API for text. */
    String text(String path) {
        return send(operations(path).build()).body();
    }

    JsonNode post(String path) {
        return json(send(operations(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build()));
    }

    private HttpRequest.Builder operations(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(addresses().admin() + path))
                    .header(
                            "Authorization",
                            "Bearer " + Files.readString(addresses().token()).strip());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Asks the emulated D365. */
    JsonNode erp(String path) {
        return json(addresses().dynamics() + path);
    }

    /** Asks an emulator. */
    JsonNode json(String url) {
        return json(send(HttpRequest.newBuilder(URI.create(url)).build()));
    }

    private static Checkpoints noting(Set<Checkpoint> reached) {
        return checkpoint -> {
            reached.add(checkpoint);
            return Future.succeededFuture();
        };
    }

    /** The named steps that the engine has come to since its start. */
    Set<Checkpoint> reached() {
        return reached;
    }

    Engine engine() {
        return engine;
    }

    /** Where the emulated peer of a connection is. */
    String peer(String connection) {
        return engine.emulated(connection).orElseThrow();
    }

    /** Sets knobs of an emulated peer. */
    void faults(String connection, String knobs) {
        put(peer(connection) + "/_faults", knobs);
    }

    /** Sets knobs of the emulated D365. */
    void erpFaults(String knobs) {
        put(addresses().dynamics() + "/_faults", knobs);
    }

    /** Moves an order of the emulated D365 to another status, as posting it would. */
    void moveOrder(String company, String number, String status) {
        String url = addresses().dynamics() + "/_orders/" + company + "/" + number + "/status";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"status\":\"" + status + "\"}"))
                .build());
        Assertions.assertEquals(204, answer.statusCode(), answer.body());
    }

    /** Has the emulated D365 do something. */
    void dynamicsPost(String path, String body) {
        done(HttpRequest.newBuilder(URI.create(addresses().dynamics() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Posts a payment journal of the emulated D365, as its own job would. */
    void postJournal(String company, String number) {
        done(HttpRequest.newBuilder(
                        URI.create(addresses().dynamics() + "/_journals/" + company + "/" + number + "/post"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private void put(String url, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
        Assertions.assertTrue(answer.statusCode() < 300, answer.body());
    }

    /** Asks the emulated shop. */
    JsonNode shop(String path) {
        return json(send(
                HttpRequest.newBuilder(URI.create(addresses().shopify() + path)).build()));
    }

    /** Tells the emulated shop to do something. */
    void shopPost(String path, String body) {
        done(HttpRequest.newBuilder(URI.create(addresses().shopify() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    void shopDelete(String path) {
        done(HttpRequest.newBuilder(URI.create(addresses().shopify() + path))
                .DELETE()
                .build());
    }

    private void done(HttpRequest request) {
        HttpResponse<String> answer = send(request);
        Assertions.assertTrue(answer.statusCode() < 300, answer.body());
    }

    /** Sets knobs of the emulated shop. */
    void shopFaults(String knobs) {
        put(addresses().shopify() + "/_faults", knobs);
    }

    /** Has the emulated shop place an order; its JSON as the shop tells it. */
    JsonNode placeOrder(String wish) {
        return post(addresses().shopify() + "/_shop/orders", wish);
    }

    /** Has the emulated shop of a connection place an order. */
    JsonNode placeOrderAt(String connection, String wish) {
        return post(peer(connection) + "/_shop/orders", wish);
    }

    private JsonNode post(String url, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        Assertions.assertEquals(201, answer.statusCode(), answer.body());
        return json(answer);
    }

    /** The result of the newest step of an order at the ERP, once there is one that is wanted. */
    JsonNode stepOf(String orderId, String result) {
        String query = "/api/v1/timeline?q=" + URLEncoder.encode(orderId, StandardCharsets.UTF_8);
        return until("a step of " + orderId + " that is " + result, () -> {
            for (JsonNode step : ask(query).path("steps")) {
                boolean ofOrder = step.path("entity").asText().contains("/order/");
                if (ofOrder && step.path("result").asText().equals(result)) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        });
    }

    /** Asks again and again until there is an answer, with a bound. */
    static <T> T until(String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            breathe();
        }
        throw new AssertionError("did not come within " + PATIENCE + ": " + what);
    }

    private static void breathe() {
        try {
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(request + " failed", failed);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), noJson);
        }
    }

    @Override
    public void close() {
        await(engine.stop());
        await(vertx.close());
        client.close();
    }
}
