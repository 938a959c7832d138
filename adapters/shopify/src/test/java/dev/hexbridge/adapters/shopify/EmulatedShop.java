package dev.hexbridge.adapters.shopify;

import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifySettings;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** An emulated shop with an adapter that speaks to it over HTTP. */
final class EmulatedShop implements AutoCloseable {

    static final String DOMAIN = "sandbox.myshopify.com";
    private static final String SECRET = "emulated secret";

    final NoticedSignals signals = new NoticedSignals();
    private final Vertx vertx = Vertx.vertx();
    private final SandboxShopifyAdapter shop;
    private final WebClient control;
    private final ShopifyAdminAdapter adapter;

    EmulatedShop() {
        this(UnaryOperator.identity());
    }

    EmulatedShop(UnaryOperator<ShopifyAdminSettings> change) {
        SandboxShopifySettings.Credentials credentials =
                new SandboxShopifySettings.Credentials(SECRET, "shpat_lasting", "app", SECRET);
        shop = Waiting.of(SandboxShopifyAdapter.start(
                vertx, SandboxShopifySettings.standard(credentials, 7, InstantSource.system())));
        control = WebClient.create(vertx);
        ShopifyAdminSettings settings = ShopifyAdminSettings.of(
                ShopifyAdminSettings.Shop.of(TenantId.DEFAULT, Fixtures.ACME, DOMAIN)
                        .at(shop.url()),
                ShopifyAdminSettings.Access.client("app", new Secret(SECRET)));
        adapter = ShopifyAdminAdapter.create(
                vertx, change.apply(settings), signals, InstantSource.system(), new SplittableRandom(1));
    }

    ShopifyAdminAdapter adapter() {
        return adapter;
    }

    /** Sets knobs of the emulator. */
    void faults(String knobs) {
        send(HttpMethod.PUT, "/_faults", knobs);
    }

    /** Places an order and tells what its webhook would. */
    Buffer place(String wish) {
        return send(HttpMethod.POST, "/_shop/orders", wish);
    }

    static EntityKey key(Buffer webhook) {
        return new EntityKey(
                Fixtures.ACME,
                EntityKind.ORDER,
                webhook.toJsonObject().getLong("id").toString());
    }

    Buffer edit(EntityKey order, String edit) {
        return send(HttpMethod.POST, "/_shop/orders/" + order.id() + "/edit", edit);
    }

    Buffer transact(EntityKey order, String transaction) {
        return send(HttpMethod.POST, "/_shop/orders/" + order.id() + "/transactions", transaction);
    }

    void delete(EntityKey order) {
        send(HttpMethod.DELETE, "/_shop/orders/" + order.id(), "");
    }

    /** What the order's webhook would tell now. */
    Buffer webhook(EntityKey order) {
        return send(HttpMethod.GET, "/_shop/orders/" + order.id(), "");
    }

    /** Every write that the emulator applied. */
    JsonArray writes() {
        return send(HttpMethod.GET, "/_ledger", "").toJsonObject().getJsonArray("writes");
    }

    /** Asks the emulator as another app would. */
    JsonObject ask(String query) {
        HttpResponse<Buffer> answer = Waiting.of(control.postAbs(shop.url() + "/admin/api/2026-10/graphql.json")
                .putHeader("X-Shopify-Access-Token", "shpat_lasting")
                .sendBuffer(new JsonObject().put("query", query).toBuffer()));
        return new JsonObject(String.valueOf(answer.body())).getJsonObject("data");
    }

    private Buffer send(HttpMethod method, String path, String body) {
        HttpResponse<Buffer> answer = Waiting.of(control.requestAbs(method, shop.url() + path)
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("the emulator answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body() == null ? Buffer.buffer() : answer.body();
    }

    @Override
    public void close() {
        Waiting.of(adapter.close());
        Waiting.of(shop.close());
        Waiting.of(vertx.close());
    }
}
