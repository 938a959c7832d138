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
import dev.hexbridge.bootstrap.settings.Settings.ShopAdmin;
import dev.hexbridge.bootstrap.settings.Settings.ShopCredentials;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The emulated peers, for connections that name no real one: each connection has a peer of its own.
 *
 * @param shops the emulated shops
 * @param erps the emulated D365 environments
 */
record Peers(Map<ConnectionName, SandboxShopifyAdapter> shops, Map<ConnectionName, SandboxDynamicsAdapter> erps) {

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
        Peers peers = new Peers(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<Future<?>> starting = new ArrayList<>();
        settings.shops().stream()
                .filter(shop -> shop.admin().isEmpty())
                .forEach(shop -> starting.add(shop(vertx, shop, secret, random, clock)
                        .onSuccess(peer -> peers.shops.put(shop.name(), peer))));
        settings.erps().stream()
                .filter(erp -> erp.environment().isEmpty())
                .forEach(erp -> starting.add(
                        erp(vertx, erp, settings, secret).onSuccess(peer -> peers.erps.put(erp.name(), peer))));
        return Future.all(starting).map(all -> new Completed(peers.completed(settings, secret), peers));
    }

    private static Future<SandboxShopifyAdapter> shop(
            Vertx vertx, Shop shop, String secret, SecureRandom random, InstantSource clock) {
        SandboxShopifySettings.Credentials credentials =
                new SandboxShopifySettings.Credentials(webhookSecret(shop), secret(random), APPLICATION, secret);
        SandboxShopifySettings standard = SandboxShopifySettings.standard(credentials, random.nextLong(), clock)
                .ofDomain(shop.domain());
        return SandboxShopifyAdapter.start(vertx, standard);
    }

    private static String webhookSecret(Shop shop) {
        return shop.webhookSecrets().stream()
                .flatMap(ref -> ref instanceof SecretRef.Given given
                        ? Optional.of(given).stream()
                        : Optional.<SecretRef.Given>empty().stream())
                .map(given -> given.value().reveal())
                .findFirst()
                .orElseThrow(() -> new StartFailure("The emulated shop " + shop.name()
                        + " signs with a secret that is given in HEXBRIDGE_SHOPIFY_WEBHOOK_SECRET or made by itself,"
                        + " not with a reference."));
    }

    private static Future<SandboxDynamicsAdapter> erp(Vertx vertx, Erp erp, Settings settings, String secret) {
        List<String> companies = settings.pairs()
                .all()
                .filter(pair -> pair.target().equals(erp.name()))
                .map(pair -> pair.settings().legalEntity())
                .distinct()
                .toList();
        SandboxDynamicsSettings standard =
                SandboxDynamicsSettings.standard(new SandboxDynamicsSettings.Credentials(APPLICATION, secret));
        SandboxDynamicsSettings fitting = companies.isEmpty() ? standard : standard.withCompanies(companies);
        return SandboxDynamicsAdapter.start(vertx, fitting);
    }

    /** An emulated shop and an emulated D365 take the place of each that is not named. */
    private Settings completed(Settings settings, String secret) {
        List<Shop> reached = settings.shops().stream()
                .map(shop -> admin(shop, secret).map(shop::reachedBy).orElse(shop))
                .toList();
        List<Erp> completed = settings.erps().stream()
                .map(erp -> erp.environment().isPresent() ? erp : erp.reached(environment(erp, secret)))
                .toList();
        return new Settings(
                settings.http(),
                settings.admin(),
                settings.storage(),
                reached,
                completed,
                settings.pairs(),
                settings.ops());
    }

    private Optional<ShopAdmin> admin(Shop shop, String secret) {
        return Optional.ofNullable(shops.get(shop.name()))
                .map(peer -> new ShopAdmin(
                        URI.create(peer.url()),
                        new ShopCredentials.Client(APPLICATION, new SecretRef.Given(new Secret(secret)))));
    }

    /** Whether a connection's shop is emulated. */
    boolean emulates(ConnectionName shop) {
        return shops.containsKey(shop);
    }

    private Optional<Environment> environment(Erp erp, String secret) {
        return Optional.ofNullable(erps.get(erp.name()))
                .map(peer -> new Environment(
                        URI.create(peer.url()),
                        URI.create(peer.tokenUrl()),
                        APPLICATION,
                        new SecretRef.Given(new Secret(secret))));
    }

    /** Settings in which every emulated shop has a secret to sign with. */
    static Settings withSecrets(Settings settings, SecureRandom random) {
        List<Shop> shops = settings.shops().stream()
                .map(shop -> shop.admin().isPresent() || !shop.webhookSecrets().isEmpty()
                        ? shop
                        : shop.signingWith(new SecretRef.Given(new Secret(secret(random)))))
                .toList();
        return new Settings(
                settings.http(),
                settings.admin(),
                settings.storage(),
                shops,
                settings.erps(),
                settings.pairs(),
                settings.ops());
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The first emulated shop. */
    Optional<SandboxShopifyAdapter> shop() {
        return shops.values().stream().findFirst();
    }

    /** Where an emulated peer is to be found. */
    Optional<String> url(ConnectionName connection) {
        return Optional.ofNullable(shops.get(connection))
                .map(SandboxShopifyAdapter::url)
                .or(() -> Optional.ofNullable(erps.get(connection)).map(SandboxDynamicsAdapter::url));
    }

    Future<Void> close() {
        List<Future<?>> closing = new ArrayList<>();
        shops.values().forEach(shop -> closing.add(shop.close()));
        erps.values().forEach(erp -> closing.add(erp.close()));
        return Future.join(closing).mapEmpty();
    }
}
