package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsSettings;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifySettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The emulated peers: a shop for each way in which orders are brought to D365, and the D365 of all.
 *
 * @param shops the shops
 * @param erp the environment
 */
public record Emulators(List<Shopfront> shops, SandboxDynamicsAdapter erp) {

    /** Signs webhooks and proves the engine to all peers. */
    public static final String SECRET = "shpss_of_the_proving_ground";

    /** Who the engine is to all peers. */
    public static final String CLIENT = "hexbridge-proving";

    private static final int PATIENCE_SECONDS = 30;

    /** Starts all. */
    public static Emulators start(Vertx vertx, long seed) throws IOException {
        SandboxDynamicsSettings erp = SandboxDynamicsSettings.standard(
                        new SandboxDynamicsSettings.Credentials(CLIENT, SECRET))
                .withCompanies(List.of("usmf", "frrt", "demf"));
        return new Emulators(
                List.of(
                        shop(vertx, "alpha", "usmf", Shopfront.Way.SUPPLIED, seed),
                        shop(vertx, "beta", "frrt", Shopfront.Way.GENERATED, seed + 1),
                        shop(vertx, "gamma", "demf", Shopfront.Way.ONE_WAY, seed + 2)),
                await(SandboxDynamicsAdapter.start(vertx, erp)));
    }

    private static Shopfront shop(Vertx vertx, String name, String company, Shopfront.Way way, long seed)
            throws IOException {
        SandboxShopifySettings.Credentials credentials =
                new SandboxShopifySettings.Credentials(SECRET, SECRET, CLIENT, SECRET);
        SandboxShopifySettings settings = SandboxShopifySettings.standard(credentials, seed, InstantSource.system())
                .ofDomain(name + ".myshopify.com");
        return new Shopfront(
                name, await(SandboxShopifyAdapter.start(vertx, settings)), company, way, Shopfront.Sweeping.OFTEN);
    }

    /** The same with other sweeps. */
    public Emulators swept(Shopfront.Sweeping sweeping) {
        return new Emulators(
                shops.stream()
                        .map(shop -> new Shopfront(shop.name(), shop.shop(), shop.company(), shop.way(), sweeping))
                        .toList(),
                erp);
    }

    /** Has the shops send their webhooks to a door. */
    public void subscribe(String door) throws IOException {
        for (Shopfront shop : shops) {
            await(shop.shop().subscribe(door + shop.path()));
        }
    }

    /** Waits for something of Vert.x. */
    public static <T> T await(Future<T> future) throws IOException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("something of the scene did not start", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
