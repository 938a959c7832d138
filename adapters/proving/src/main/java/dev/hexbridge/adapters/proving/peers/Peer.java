package dev.hexbridge.adapters.proving.peers;

import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsSettings;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifySettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One emulated shop and the emulated D365 that its orders go to.
 *
 * @param name names both connections and the pair
 * @param shop the shop
 * @param erp the environment
 */
public record Peer(String name, SandboxShopifyAdapter shop, SandboxDynamicsAdapter erp) {

    /** Who the engine is to all of them. */
    public static final String CLIENT = "hexbridge-proving";

    private static final int PATIENCE_SECONDS = 30;

    /**
     * Starts both.
     *
     * @param secret the secret of the client, and of the webhooks
     */
    public static Peer start(Vertx vertx, String name, String secret) throws IOException {
        SandboxShopifySettings.Credentials credentials =
                new SandboxShopifySettings.Credentials(secret, secret, CLIENT, secret);
        SandboxShopifySettings shop = SandboxShopifySettings.standard(
                        credentials, name.hashCode(), InstantSource.system())
                .ofDomain(name + ".myshopify.com");
        SandboxDynamicsSettings erp =
                SandboxDynamicsSettings.standard(new SandboxDynamicsSettings.Credentials(CLIENT, secret));
        return new Peer(
                name, await(SandboxShopifyAdapter.start(vertx, shop)), await(SandboxDynamicsAdapter.start(vertx, erp)));
    }

    /** Has the shop send its webhooks to an engine. */
    public void subscribe(String webhooks) throws IOException {
        await(shop.subscribe(webhooks + "/webhooks/shopify/" + name));
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("an emulated peer did not start", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
