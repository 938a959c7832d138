package dev.hexbridge.adapters.sandboxshopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifySettings.Credentials;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** A shop over real HTTP, and a client that speaks JSON with it. */
final class ShopFixture implements AutoCloseable {

    static final String SECRET = "shop secret";
    static final String TOKEN = "shpat_test";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Vertx vertx = Vertx.vertx();
    final Receiver receiver = Receiver.open(vertx);
    final SandboxShopifyAdapter shop;
    private final WebClient client = WebClient.create(vertx);

    private ShopFixture(SandboxShopifySettings settings) {
        shop = Waits.on(SandboxShopifyAdapter.start(vertx, settings));
    }

    /** An answer with its JSON; a missing node when it has none. */
    record Answer(int status, JsonNode json, HttpResponse<Buffer> http) {}

    static SandboxShopifySettings settings() {
        Credentials credentials = new Credentials(SECRET, TOKEN, "client", "client secret");
        return SandboxShopifySettings.standard(credentials, 42, InstantSource.system())
                .patientFor(Duration.ofSeconds(1), Duration.ofMillis(300));
    }

    /** A shop whose receiver is subscribed to everything. */
    static ShopFixture open() {
        ShopFixture fixture = new ShopFixture(settings());
        Waits.on(fixture.shop.subscribe(fixture.receiver.url()));
        return fixture;
    }

    static ShopFixture withoutSubscriptions() {
        return new ShopFixture(settings());
    }

    Answer get(String path) {
        return answer(client.getAbs(shop.url() + path), Buffer.buffer());
    }

    Answer post(String path, String json) {
        return answer(client.postAbs(shop.url() + path), Buffer.buffer(json));
    }

    Answer put(String path, String json) {
        return answer(client.putAbs(shop.url() + path), Buffer.buffer(json));
    }

    Answer delete(String path) {
        return answer(client.requestAbs(HttpMethod.DELETE, shop.url() + path), Buffer.buffer());
    }

    HttpRequest<Buffer> request(String path) {
        return client.postAbs(shop.url() + path);
    }

    static Answer answer(HttpRequest<Buffer> request, Buffer body) {
        HttpResponse<Buffer> http = Waits.on(request.sendBuffer(body));
        return new Answer(http.statusCode(), json(http), http);
    }

    private static JsonNode json(HttpResponse<Buffer> http) {
        try {
            Buffer body = http.body() == null ? Buffer.buffer() : http.body();
            return MAPPER.readTree(body.getBytes());
        } catch (IOException notJson) {
            return MAPPER.missingNode();
        }
    }

    @Override
    public void close() {
        Waits.on(shop.close());
        Waits.on(vertx.close());
    }
}
