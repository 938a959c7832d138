package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.shopify.ShopifyAdminAdapter;
import dev.hexbridge.adapters.shopify.ShopifyAdminSettings;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.bootstrap.settings.Settings.ShopAdmin;
import dev.hexbridge.bootstrap.settings.Settings.ShopCredentials;
import dev.hexbridge.domain.desire.WriteBack;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.TenantId;
import dev.hexbridge.domain.novelty.Own;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The shops that can be read and written, not only listened to.
 *
 * @param reached the shops with their clients
 * @param closed why others cannot be reached
 */
record Shops(List<Reached> reached, Map<ConnectionName, String> closed) {

    /**
     * A shop that can be reached.
     *
     * @param shop its settings
     * @param admin its client
     * @param orders its orders, to be written on
     * @param legalEntities the companies of its pairs
     */
    record Reached(Shop shop, ShopifyAdminAdapter admin, TargetSystem orders, List<String> legalEntities) {

        ConnectionName name() {
            return shop.name();
        }

        /** The same with its orders behind what tries the engine. */
        Reached trying(Seams seams) {
            return new Reached(shop, admin, seams.peers().target().apply(orders), legalEntities);
        }

        Own own() {
            return shop.care().writeBack().map(it -> it.own(legalEntities)).orElse(Own.NOTHING);
        }
    }

    /**
     * What the clients share.
     *
     * @param vertx whose event loop they live on
     * @param signals who is told of what happens
     * @param clock the time
     * @param random chance
     * @param patterns by what refusals are classed
     */
    record Tools(Vertx vertx, Signals signals, InstantSource clock, RandomGenerator random, FailurePatterns patterns) {}

    static Future<Shops> open(Tools tools, Settings settings, Secrets secrets) {
        Shops shops = new Shops(new ArrayList<>(), new HashMap<>());
        List<Future<?>> opening = new ArrayList<>();
        for (Shop shop : settings.shops()) {
            shop.admin()
                    .ifPresent(admin -> opening.add(access(admin, secrets)
                            .map(access -> reached(tools, shop, given(shop, admin, access, settings), settings))
                            .onSuccess(shops.reached()::add)
                            .onFailure(failed -> shops.closed().put(shop.name(), String.valueOf(failed.getMessage())))
                            .<Void>mapEmpty()
                            .otherwiseEmpty()));
        }
        return Future.all(opening).map(all -> shops);
    }

    private static Future<ShopifyAdminSettings.Access> access(ShopAdmin admin, Secrets secrets) {
        String host = SecretHosts.host(admin.url());
        return switch (admin.credentials()) {
            case ShopCredentials.Token token ->
                secrets.sentTo(host, token.token()).map(ShopifyAdminSettings.Access::token);
            case ShopCredentials.Client client ->
                secrets.sentTo(host, client.secret())
                        .map(secret -> ShopifyAdminSettings.Access.client(client.id(), secret));
        };
    }

    private static Reached reached(Tools tools, Shop shop, ShopifyAdminSettings given, Settings settings) {
        List<String> faults = given.faults();
        if (!faults.isEmpty()) {
            throw new StartFailure(String.join("; ", faults));
        }
        ShopifyAdminAdapter admin =
                ShopifyAdminAdapter.create(tools.vertx(), given, tools.signals(), tools.clock(), tools.random());
        return new Reached(shop, admin, admin.orders(tools.patterns()), legalEntities(shop, settings));
    }

    private static ShopifyAdminSettings given(
            Shop shop, ShopAdmin admin, ShopifyAdminSettings.Access access, Settings settings) {
        ShopifyAdminSettings.Shop which = ShopifyAdminSettings.Shop.of(TenantId.DEFAULT, shop.name(), shop.domain())
                .at(admin.url().toString());
        List<String> numbers = shop.care()
                .writeBack()
                .map(it -> it.fields(legalEntities(shop, settings)))
                .orElse(List.of());
        return new ShopifyAdminSettings(
                which, access, shop.care().metafields(), numbers, ShopifyAdminSettings.Load.USUAL);
    }

    private static List<String> legalEntities(Shop shop, Settings settings) {
        return settings.pairs()
                .all()
                .filter(pair -> pair.source().equals(shop.name()))
                .map(pair -> pair.settings().legalEntity())
                .distinct()
                .toList();
    }

    /** What the engine writes into each shop. */
    Map<ConnectionName, Own> own() {
        Map<ConnectionName, Own> own = new HashMap<>();
        reached.forEach(shop -> own.put(shop.name(), shop.own()));
        return own;
    }

    /** What is written on the orders of each shop. */
    Map<ConnectionName, WriteBack> writeBacks() {
        Map<ConnectionName, WriteBack> all = new HashMap<>();
        reached.forEach(shop -> shop.shop().care().writeBack().ifPresent(it -> all.put(shop.name(), it)));
        return all;
    }

    Future<Void> close() {
        return Future.join(reached.stream().map(shop -> shop.admin().close()).toList())
                .mapEmpty();
    }
}
