package dev.hexbridge.adapters.shopify;

import dev.hexbridge.adapters.shopify.door.Limits;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A door on a real socket with a recording intake behind it, and a client that signs like Shopify. */
final class DoorStage implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String DOMAIN = "acme.myshopify.com";
    static final String OLD_SECRET = "hush-of-yesterday";
    static final String SECRET = "hush";
    static final String PATH = "/webhooks/shopify/acme";

    final List<Receipt> received = new CopyOnWriteArrayList<>();
    final List<String> signals = new CopyOnWriteArrayList<>();
    volatile Function<Receipt, Future<ReceiveChange.Acceptance>> intake = receipt -> Future.succeededFuture(
            new ReceiveChange.Acceptance.Accepted(new Position(LocalDate.of(2026, 3, 1), 1, received.size())));

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;

    DoorStage() {
        this(Limits.DEFAULT);
    }

    DoorStage(Limits limits) {
        ReceiveChange recording = receipt -> {
            received.add(receipt);
            return intake.apply(receipt);
        };
        Router router = Router.router(vertx);
        new ShopifyWebhooksAdapter(recording, new Ear(), InstantSource.fixed(NOW), limits)
                .mount(router, List.of(shop("acme", DOMAIN), shop("other", "other.myshopify.com")));
        server = get(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    private static ShopifyWebhookSettings shop(String name, String domain) {
        return new ShopifyWebhookSettings(
                TenantId.DEFAULT,
                new ConnectionName(name),
                domain,
                List.of(new Secret(SECRET), new Secret(OLD_SECRET)));
    }

    int port() {
        return server.actualPort();
    }

    /** A request as Shopify would send it, to be spoilt by a test. */
    HttpRequest.Builder signed(String body) {
        return request(body).setHeader("X-Shopify-Hmac-Sha256", signature(SECRET, body));
    }

    HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(uri(PATH))
                .POST(BodyPublishers.ofString(body))
                .setHeader("X-Shopify-Topic", "orders/create")
                .setHeader("X-Shopify-Shop-Domain", DOMAIN)
                .setHeader("X-Shopify-Webhook-Id", "delivery-1")
                .setHeader("X-Shopify-Event-Id", "event-1")
                .setHeader("X-Shopify-Triggered-At", "2026-03-01T11:59:58.123Z")
                .setHeader("X-Shopify-API-Version", "2026-07")
                .timeout(Duration.ofSeconds(20));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request).statusCode();
    }

    static String signature(String secret, String body) {
        return signature(secret, body.getBytes(StandardCharsets.UTF_8));
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        client.close();
        get(vertx.close());
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes down what the door told the operators. */
    private final class Ear implements Signals {

        @Override
        public void received(String connection, String result) {
            signals.add(connection + " " + result);
        }

        @Override
        public void interpreted(Map<String, Integer> verdicts) {}

        @Override
        public void attempted(Deliveries.Attempt attempt, int attempts) {}

        @Override
        public void settled(String target, Duration sinceReceived) {}

        @Override
        public void version(String connection, boolean asAsked, long daysLeft) {}

        @Override
        public void noticed(String message, Map<String, String> facts) {}
    }
}
