package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsSettings;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** An emulated environment with an adapter that speaks to it over HTTP. */
final class EmulatedErp implements AutoCloseable {

    private static final String SECRET = "emulated secret";

    private final Vertx vertx = Vertx.vertx();
    private final SandboxDynamicsAdapter environment;
    private final WebClient control;
    private final DynamicsAdapter adapter;

    EmulatedErp() {
        this(UnaryOperator.identity());
    }

    EmulatedErp(UnaryOperator<DynamicsSettings> change) {
        environment = await(SandboxDynamicsAdapter.start(
                vertx, SandboxDynamicsSettings.standard(new SandboxDynamicsSettings.Credentials("app", SECRET))));
        control = WebClient.create(vertx);
        DynamicsSettings settings =
                DynamicsSettings.of(DynamicsSettings.Environment.of(environment.url(), environment.tokenUrl(), "app"));
        adapter = DynamicsAdapter.create(
                vertx, change.apply(settings), new Secret(SECRET), Patterns.BUILT_IN, InstantSource.system());
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    DynamicsAdapter adapter() {
        return adapter;
    }

    /** Sets knobs of the emulator. */
    void faults(JsonObject knobs) {
        int status = await(control.requestAbs(HttpMethod.PUT, environment.url() + "/_faults")
                        .putHeader("Content-Type", "application/json")
                        .sendBuffer(Buffer.buffer(knobs.encode())))
                .statusCode();
        if (status >= 300) {
            throw new IllegalStateException("the emulator refused " + knobs.encode());
        }
    }

    /** Moves an order to another status, as posting it would. */
    void move(String company, String number, String status) {
        int answered = await(control.postAbs(environment.url() + "/_orders/" + company + "/" + number + "/status")
                        .putHeader("Content-Type", "application/json")
                        .sendBuffer(Buffer.buffer(
                                new JsonObject().put("status", status).encode())))
                .statusCode();
        if (answered >= 300) {
            throw new IllegalStateException("the emulator did not move " + number);
        }
    }

    /** Every write that the emulator applied. */
    JsonArray writes() {
        Buffer ledger =
                await(control.getAbs(environment.url() + "/_ledger").send()).body();
        return new JsonObject(String.valueOf(ledger)).getJsonArray("writes");
    }

    @Override
    public void close() {
        await(adapter.close());
        await(environment.close());
        await(vertx.close());
    }
}
