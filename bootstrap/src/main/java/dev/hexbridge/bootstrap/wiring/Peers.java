package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsSettings;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifySettings;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.SecretRef;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.Settings.Environment;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.domain.pair.Pair;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The emulated peers, for connections that name no real one.
 *
 * @param shop the emulated shop
 * @param erp the emulated D365
 */
record Peers(Optional<SandboxShopifyAdapter> shop, Optional<SandboxDynamicsAdapter> erp) {

    private static final String APPLICATION = "hexbridge-sandbox";
    private static final int SECRET_BYTES = 24;

    /**
     * Settings in which every connection has a peer, and the peers that had to be emulated.
     *
     * @param settings the settings, completed
     * @param peers the emulated peers
     */
    record Completed(Settings settings, Peers peers) {}

    static Future<Completed> start(Vertx vertx, Settings settings, SecureRandom random, InstantSource clock) {
        String secret = secret(random);
        Future<Optional<SandboxShopifyAdapter>> shop = shop(vertx, settings, secret, random, clock);
        Future<Optional<SandboxDynamicsAdapter>> erp = erp(vertx, settings, secret);
        return Future.all(shop, erp)
                .map(both -> new Completed(
                        completed(settings, shop.result(), erp.result(), secret),
                        new Peers(shop.result(), erp.result())));
    }

    private static Future<Optional<SandboxShopifyAdapter>> shop(
            Vertx vertx, Settings settings, String secret, SecureRandom random, InstantSource clock) {
        Optional<Shop> emulated =
                settings.shops().stream().filter(shop -> shop.admin().isEmpty()).findFirst();
        if (emulated.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        SandboxShopifySettings.Credentials credentials = new SandboxShopifySettings.Credentials(
                webhookSecret(emulated.get()), secret(random), APPLICATION, secret);
        SandboxShopifySettings standard = SandboxShopifySettings.standard(credentials, random.nextLong(), clock)
                .ofDomain(emulated.get().domain());
        return SandboxShopifyAdapter.start(vertx, standard).map(Optional::of);
    }

    private static String webhookSecret(Shop shop) {
        return shop.webhookSecrets().stream()
                .flatMap(ref -> ref instanceof SecretRef.Given given
                        ? Optional.of(given).stream()
                        : Optional.<SecretRef.Given>empty().stream())
                .map(given -> given.value().reveal())
                .findFirst()
                .orElseThrow(() -> new StartFailure("The emulated shop signs with a secret that is given in"
                        + " HEXBRIDGE_SHOPIFY_WEBHOOK_SECRET or made by itself, not with a reference."));
    }

    private static Future<Optional<SandboxDynamicsAdapter>> erp(Vertx vertx, Settings settings, String secret) {
        Optional<Erp> emulated = settings.erps().stream()
                .filter(erp -> erp.environment().isEmpty())
                .findFirst();
        if (emulated.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        List<String> companies = settings.pairs().stream()
                .filter(pair -> pair.target().equals(emulated.get().name()))
                .map(Pair::settings)
                .map(pair -> pair.legalEntity())
                .distinct()
                .toList();
        SandboxDynamicsSettings standard =
                SandboxDynamicsSettings.standard(new SandboxDynamicsSettings.Credentials(APPLICATION, secret));
        SandboxDynamicsSettings fitting = companies.isEmpty() ? standard : standard.withCompanies(companies);
        return SandboxDynamicsAdapter.start(vertx, fitting).map(Optional::of);
    }

    /** The emulated shop and the emulated D365 take the place of those that are not named. */
    private static Settings completed(
            Settings settings,
            Optional<SandboxShopifyAdapter> emulatedShop,
            Optional<SandboxDynamicsAdapter> emulated,
            String secret) {
        List<Shop> shops = settings.shops().stream()
                .map(shop -> emulatedShop
                        .filter(peer -> shop.admin().isEmpty())
                        .map(peer -> shop.reachedBy(admin(peer, secret)))
                        .orElse(shop))
                .toList();
        Optional<Environment> environment = emulated.map(erp -> new Environment(
                URI.create(erp.url()),
                URI.create(erp.tokenUrl()),
                APPLICATION,
                new SecretRef.Given(new Secret(secret))));
        List<Erp> erps = settings.erps().stream()
                .map(erp ->
                        new Erp(erp.name(), erp.environment().or(() -> environment), erp.company(), erp.entitySets()))
                .toList();
        return new Settings(settings.http(), settings.admin(), settings.storage(), shops, erps, settings.pairs());
    }

    private static Settings.ShopAdmin admin(SandboxShopifyAdapter peer, String secret) {
        return new Settings.ShopAdmin(
                URI.create(peer.url()),
                new Settings.ShopCredentials.Client(APPLICATION, new SecretRef.Given(new Secret(secret))));
    }

    /** Whether a shop is the emulated one. */
    boolean emulates(Settings.ShopAdmin admin) {
        return shop.filter(peer -> peer.url().equals(admin.url().toString())).isPresent();
    }

    /** Settings in which every emulated shop has a secret to sign with. */
    static Settings withSecrets(Settings settings, SecureRandom random) {
        List<Shop> shops = settings.shops().stream()
                .map(shop -> shop.admin().isPresent() || !shop.webhookSecrets().isEmpty()
                        ? shop
                        : shop.signingWith(new SecretRef.Given(new Secret(secret(random)))))
                .toList();
        return new Settings(
                settings.http(), settings.admin(), settings.storage(), shops, settings.erps(), settings.pairs());
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Future<Void> close() {
        Future<Void> shopClosed = shop.map(SandboxShopifyAdapter::close).orElseGet(Future::succeededFuture);
        Future<Void> erpClosed = erp.map(SandboxDynamicsAdapter::close).orElseGet(Future::succeededFuture);
        return Future.join(shopClosed, erpClosed).mapEmpty();
    }
}
