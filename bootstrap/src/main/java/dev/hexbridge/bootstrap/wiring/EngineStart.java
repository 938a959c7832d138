package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.documents.DocumentsAdapter;
import dev.hexbridge.adapters.operations.OperationsAdapter;
import dev.hexbridge.adapters.operations.OperationsSettings;
import dev.hexbridge.adapters.operations.SignalsAdapter;
import dev.hexbridge.adapters.operations.TokenFileAdapter;
import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.adapters.postgres.PostgresSettings.Sources;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;
import dev.hexbridge.adapters.shopify.ShopifyWebhookSettings;
import dev.hexbridge.adapters.shopify.ShopifyWebhooksAdapter;
import dev.hexbridge.application.port.inbound.ReadHealth.Readiness;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.query.HealthCheck;
import dev.hexbridge.application.query.JournalQueries;
import dev.hexbridge.application.replay.ReplayService;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts an engine: from the ground up, and only when each floor stands the next. */
public final class EngineStart {

    private final Vertx vertx;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private volatile boolean ready;

    private EngineStart(Vertx vertx, Map<String, String> environment) {
        this.vertx = vertx;
        this.environment = environment;
    }

    /**
     * Starts an engine. To be called on the event loop that it is to live on.
     *
     * @param vertx the event loops
     * @param settings the settings
     * @param environment the variables, for references to secrets
     * @return the engine once everything accepts work; fails with {@link StartFailure} for what can be told plainly
     */
    public static Future<Engine> start(Vertx vertx, Settings settings, Map<String, String> environment) {
        return new EngineStart(vertx, environment).start(settings);
    }

    private Future<Engine> start(Settings given) {
        Catalogue catalogue;
        Settings settings;
        try {
            catalogue = documents(given.storage().documentsDirectory());
            settings = Peers.withSecrets(given, random);
        } catch (StartFailure told) {
            return Future.failedFuture(told);
        }
        Routes routes = Routes.of(settings.pairs(), catalogue);
        Secrets secrets = Secrets.of(vertx, settings.storage(), environment);
        Future<Database> database = Database.open(vertx, settings.storage());
        Future<Peers.Completed> peers = Peers.start(vertx, settings, random, clock);
        return Future.all(database, peers)
                .compose(both -> Journal.open(
                                vertx, settings.storage(), database.result(), secrets, new Sources(clock, random))
                        .compose(journal -> above(
                                peers.result().settings(),
                                routes,
                                journal,
                                new Engine.Below(peers.result().peers(), database.result()))));
    }

    private static Catalogue documents(Optional<Path> directory) {
        return switch (new DocumentsAdapter(directory).load()) {
            case CatalogueCompilation.Loaded loaded -> loaded.catalogue();
            case CatalogueCompilation.Faulty faulty ->
                throw new StartFailure("The documents have faults:\n"
                        + faulty.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        };
    }

    private Future<Engine> above(Settings settings, Routes routes, PostgresAdapter journal, Engine.Below below) {
        Secrets secrets = Secrets.of(vertx, settings.storage(), environment);
        SignalsAdapter signals = new SignalsAdapter(clock);
        Future<Targets> opening = Targets.open(vertx, settings.erps(), secrets, clock);
        Future<Shops> reaching = Shops.open(new Shops.Tools(vertx, signals, clock, random), settings, secrets);
        return Future.all(opening, reaching).compose(both -> {
            Targets targets = opening.result();
            Shops shops = reaching.result();
            Core core = Core.of(
                    new Core.Tools(vertx, journal, routes, targets, shops, signals), settings.shops(), clock, random);
            return core.start()
                    .compose(started -> open(settings, core, journal, targets, signals, secrets))
                    .compose(opened -> {
                        Engine.Parts parts = new Engine.Parts(
                                opened.doorways(), core, new Engine.Clients(targets, shops), journal, below);
                        return begin(core, shops, below.peers(), opened).map(begun -> {
                            ready = true;
                            return new Engine(vertx, parts, addresses(settings, below, opened), opened.history());
                        });
                    });
        });
    }

    private record Opened(Doorways doorways, String http, String admin, Path token, JournalQueries history) {}

    private Future<Opened> open(
            Settings settings,
            Core core,
            PostgresAdapter journal,
            Targets targets,
            SignalsAdapter signals,
            Secrets secrets) {
        TokenFileAdapter token = new TokenFileAdapter(vertx, settings.storage().dataDirectory(), random);
        JournalQueries history = new JournalQueries(journal.history());
        Map<String, TargetSystem> looked = new HashMap<>(targets.byName());
        core.shops().forEach(side -> looked.put(side.name(), side.target()));
        HealthCheck health = new HealthCheck(journal.history(), looked, this::readiness, new LoopTimers(vertx));
        ReplayService replays = new ReplayService(journal.unitOfWork(), clock, core.interpreter()::anew, core::woken);
        Future<HttpServer> operations = token.open().compose(secret -> {
            Router router = Router.router(vertx);
            new OperationsAdapter(operations(settings, secret), health, history, replays, signals).mountOn(router);
            return Doorways.listen(vertx, settings.admin(), "admin", router);
        });
        Future<HttpServer> webhooks = shops(settings.shops(), secrets).compose(shops -> {
            Router router = Router.router(vertx);
            new ShopifyWebhooksAdapter(core.intake(), signals, clock).mount(router, shops);
            return Doorways.listen(vertx, settings.http(), "http", router);
        });
        return Future.all(operations, webhooks)
                .map(both -> new Opened(
                        new Doorways(webhooks.result(), operations.result()),
                        Doorways.url(settings.http(), webhooks.result()),
                        Doorways.url(settings.admin(), operations.result()),
                        token.file(),
                        history));
    }

    private Readiness readiness() {
        return ready ? new Readiness(true, Optional.empty()) : new Readiness(false, Optional.of("starting"));
    }

    private static OperationsSettings operations(Settings settings, Secret token) {
        Set<String> hosts = new HashSet<>(settings.admin().names());
        return OperationsSettings.withToken(token, hosts);
    }

    private static Future<List<ShopifyWebhookSettings>> shops(List<Shop> shops, Secrets secrets) {
        List<Future<ShopifyWebhookSettings>> resolved = shops.stream()
                .map(shop -> secrets.of(shop.webhookSecrets())
                        .map(known -> new ShopifyWebhookSettings(TenantId.DEFAULT, shop.name(), shop.domain(), known)))
                .toList();
        return Future.all(resolved)
                .map(all -> resolved.stream().map(Future::result).toList());
    }

    /** The emulated shop sends its webhooks here. */
    private static Future<Void> begin(Core core, Shops shops, Peers peers, Opened opened) {
        List<Future<Void>> begun = new ArrayList<>();
        for (int i = 0; i < core.shops().size(); i++) {
            Shops.Reached shop = shops.reached().get(i);
            boolean emulated = shop.shop().admin().filter(peers::emulates).isPresent();
            URI here = URI.create(opened.http() + "/webhooks/shopify/" + shop.name());
            begun.add(core.shops().get(i).begin(emulated ? Optional.of(here) : Optional.empty()));
        }
        return Future.all(begun).mapEmpty();
    }

    private static Engine.Addresses addresses(Settings settings, Engine.Below below, Opened opened) {
        String shopify = below.peers()
                .shop()
                .map(SandboxShopifyAdapter::url)
                .orElseGet(() ->
                        settings.shops().getFirst().admin().orElseThrow().url().toString());
        String dynamics =
                settings.erps().getFirst().environment().orElseThrow().url().toString();
        return new Engine.Addresses(opened.http(), opened.admin(), opened.token(), shopify, dynamics);
    }
}
