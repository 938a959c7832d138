package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.operations.OperationsAdapter;
import dev.hexbridge.adapters.operations.OperationsSettings;
import dev.hexbridge.adapters.operations.TokenFileAdapter;
import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.adapters.postgres.PostgresSettings.Sources;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;
import dev.hexbridge.adapters.shopify.ShopifyWebhooksAdapter;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.query.HealthCheck;
import dev.hexbridge.application.query.JournalQueries;
import dev.hexbridge.application.replay.ReplayService;
import dev.hexbridge.application.watch.Watch;
import dev.hexbridge.bootstrap.settings.Settings;
import io.vertx.core.Context;
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
    private final Seams seams;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean ready;

    private EngineStart(Vertx vertx, Map<String, String> environment, Seams seams) {
        this.vertx = vertx;
        this.environment = environment;
        this.seams = seams;
        this.clock = seams.clock();
    }

    /**
     * Starts an engine. To be called on the event loop that it is to live on.
     *
     * @param vertx the event loops
     * @param settings the settings
     * @param environment the variables, for references to secrets
     * @param seams where somebody stands between the engine and its ports; {@link Seams#none} in what runs live
     * @return the engine once everything accepts work; fails with {@link StartFailure} for what can be told plainly
     */
    public static Future<Engine> start(Vertx vertx, Settings settings, Map<String, String> environment, Seams seams) {
        return new EngineStart(vertx, environment, seams).start(settings);
    }

    private Future<Engine> start(Settings given) {
        Inspection inspection = Inspection.of(given);
        if (inspection.routes().isEmpty()) {
            return Future.failedFuture(new StartFailure("No pair can take orders:\n"
                    + inspection.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining("\n"))));
        }
        Settings settings = Peers.withSecrets(given, random);
        Secrets secrets = Secrets.of(vertx, settings, environment);
        return Observers.open(vertx, settings, secrets, clock)
                .compose(observers -> start(settings, inspection, secrets, observers)
                        .recover(failed -> observers
                                .alarms()
                                .lastWords("the engine cannot start: see its log")
                                .transform(told -> observers.close())
                                .transform(closed -> Future.failedFuture(failed))));
    }

    private Future<Engine> start(Settings settings, Inspection inspection, Secrets secrets, Observers observers) {
        Future<Database> database = Database.open(vertx, settings.storage());
        Future<Peers.Completed> peers = Peers.start(vertx, settings, random, clock);
        return Future.all(database, peers)
                .compose(both -> Journal.open(
                                vertx,
                                settings.storage(),
                                database.result(),
                                secrets,
                                new Sources(clock, random),
                                seams)
                        .compose(journal -> above(
                                peers.result().settings(),
                                inspection,
                                secrets,
                                journal,
                                new Ground(peers.result().peers(), database.result(), observers))));
    }

    /** What stands before the engine does. */
    private record Ground(Peers peers, Database database, Observers observers) {

        Engine.Below below(Watch watch) {
            return new Engine.Below(peers, database, new Engine.Watching(observers, watch));
        }
    }

    private Future<Engine> above(
            Settings settings, Inspection inspection, Secrets secrets, PostgresAdapter journal, Ground ground) {
        Observers observers = ground.observers();
        Future<Targets> opening = Targets.open(vertx, settings.erps(), secrets, inspection.patterns(), clock);
        Future<Doors> doors = Doors.of(settings.shops(), secrets);
        Future<Shops> reaching = Shops.open(
                new Shops.Tools(vertx, observers.signals(), clock, random, inspection.patterns()), settings, secrets);
        return Future.all(opening, doors, reaching).compose(all -> {
            Targets targets = opening.result();
            Shops shops = reaching.result();
            Standstill standstill = Standstill.of(inspection, targets, doors.result(), shops);
            Core core = Core.of(
                    new Core.Tools(vertx, journal, inspection.routes(), targets, shops, observers, seams),
                    settings.shops(),
                    random);
            LoopTimers timers = new LoopTimers(vertx);
            Watch watch = observers.watch(
                    settings.ops().alerts(),
                    new Observers.Sights(
                            journal.history(), journal.unitOfWork(), looked(targets, core), standstill.reasons()),
                    timers);
            Engine.Below below = ground.below(watch);
            Floor floor = new Floor(core, journal, targets, below.watching(), inspection, standstill);
            return core.start()
                    .compose(started -> open(settings, floor, doors.result()))
                    .compose(opened -> {
                        Engine.Parts parts = new Engine.Parts(
                                opened.doorways(), core, new Engine.Clients(targets, shops), journal, below);
                        return begin(core, shops, below, opened).map(begun -> {
                            ready = true;
                            watch.start(timers);
                            Engine.Addresses addresses = addresses(settings, below, opened);
                            return new Engine(vertx, parts, addresses, opened.history(), standstill.told());
                        });
                    });
        });
    }

    /** What the listeners stand on. */
    private record Floor(
            Core core,
            PostgresAdapter journal,
            Targets targets,
            Engine.Watching watching,
            Inspection inspection,
            Standstill standstill) {}

    private record Opened(Doorways doorways, String http, String admin, Path token, JournalQueries history) {}

    private Future<Opened> open(Settings settings, Floor floor, Doors doors) {
        TokenFileAdapter token = new TokenFileAdapter(vertx, settings.storage().dataDirectory(), random);
        JournalQueries history =
                new JournalQueries(floor.journal().history(), floor.inspection().patterns());
        HealthCheck health = health(floor);
        Core core = floor.core();
        Observers observers = floor.watching().observers();
        ReplayService replays = new ReplayService(
                seams.journal().work().apply(floor.journal().unitOfWork()),
                clock,
                core.interpreter()::anew,
                core::woken,
                floor.inspection().corrections());
        Bookkeeping books = new Bookkeeping(floor.journal(), core, settings.shops());
        Future<Secret> opened = token.open();
        Future<HttpServer> operations = opened.compose(secret -> {
            Router router = Router.router(vertx);
            new OperationsAdapter(operations(settings, secret), health, history, replays, observers.metrics())
                    .watching(floor.watching().watch())
                    .reconciling(books.reconciliation(), clock)
                    .telling(books.statement(floor.inspection().routes(), floor.targets()))
                    .mountOn(router);
            return Doorways.listen(vertx, settings.admin(), "admin", router);
        });
        Context home = vertx.getOrCreateContext();
        Future<HttpServer> webhooks = opened.compose(secret -> OtherLoop.begin(vertx, () -> {
            Router router = Router.router(vertx);
            Reach.mount(router, secret.reveal());
            AfterAck.mount(router, seams.checkpoints());
            ReceiveChange intake = core.entrance().beside(home);
            new ShopifyWebhooksAdapter(observers.tracing(intake), observers.signals(), clock)
                    .mount(router, doors.shops());
            return Doorways.listen(vertx, settings.http(), "http", router);
        }));
        return Future.all(operations, webhooks)
                .map(both -> new Opened(
                        new Doorways(webhooks.result(), operations.result()),
                        Doorways.url(settings.http(), webhooks.result()),
                        Doorways.url(settings.admin(), operations.result()),
                        token.file(),
                        history));
    }

    private HealthCheck health(Floor floor) {
        return new HealthCheck(
                floor.journal().history(),
                looked(floor.targets(), floor.core()),
                floor.standstill().reasons(),
                () -> Journal.readiness(ready, floor.journal()),
                new HealthCheck.Watch(new LoopTimers(vertx), clock));
    }

    private static OperationsSettings operations(Settings settings, Secret token) {
        Set<String> hosts = new HashSet<>(settings.admin().names());
        return OperationsSettings.withToken(token, hosts);
    }

    private static Map<String, TargetSystem> looked(Targets targets, Core core) {
        Map<String, TargetSystem> looked = new HashMap<>(targets.byName());
        core.besides().shops().forEach(side -> looked.put(side.name(), side.target()));
        return looked;
    }

    /** The emulated shop sends its webhooks here. */
    private static Future<Void> begin(Core core, Shops shops, Engine.Below below, Opened opened) {
        List<Future<Void>> begun = new ArrayList<>();
        for (int i = 0; i < core.besides().shops().size(); i++) {
            Shops.Reached shop = shops.reached().get(i);
            boolean emulated = below.peers().emulates(shop.name());
            URI here = URI.create(opened.http() + "/webhooks/shopify/" + shop.name());
            begun.add(core.besides()
                    .shops()
                    .get(i)
                    .begin(
                            emulated ? Optional.of(here) : Optional.empty(),
                            below.watching().watch()));
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
