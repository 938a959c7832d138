package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.documents.DocumentsAdapter;
import dev.hexbridge.adapters.dynamics.DynamicsCheckupAdapter;
import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings;
import dev.hexbridge.adapters.operations.SignalsAdapter;
import dev.hexbridge.adapters.postgres.PostgresCheckupAdapter;
import dev.hexbridge.adapters.shopify.ShopifyAdminAdapter;
import dev.hexbridge.adapters.shopify.ShopifyAdminSettings;
import dev.hexbridge.adapters.shopify.ShopifyAdminSettings.Access;
import dev.hexbridge.application.port.outbound.Checkup;
import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examines everything that the settings name, without an engine. Nothing is written to the peers. */
public final class Examination {

    private final Vertx vertx;
    private final Settings settings;
    private final Secrets secrets;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    private Examination(Vertx vertx, Settings settings, Map<String, String> environment) {
        this.vertx = vertx;
        this.settings = settings;
        this.secrets = Secrets.of(vertx, settings, environment);
    }

    /** Findings by what was examined, in the order of the settings. The future does not fail. */
    public static Future<Map<String, List<Finding>>> of(
            Vertx vertx, Settings settings, Map<String, String> environment) {
        return new Examination(vertx, settings, environment).examined();
    }

    private Future<Map<String, List<Finding>>> examined() {
        Map<String, Checkup> checkups = new LinkedHashMap<>();
        boolean embedded = settings.storage().databaseUrl().isEmpty();
        checkups.put(
                "data directory",
                new DataDirectoryCheckup(vertx, settings.storage().dataDirectory(), embedded));
        checkups.put("documents", this::documents);
        checkups.put("database", this::database);
        settings.shops().forEach(shop -> checkups.put("shop " + shop.name(), () -> shop(shop)));
        settings.erps().forEach(erp -> checkups.put("erp " + erp.name(), () -> erp(erp)));
        checkups.put("webhooks", new ReachCheckup(vertx, settings, random));
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        Future<Void> turn = Future.succeededFuture();
        for (Map.Entry<String, Checkup> checkup : checkups.entrySet()) {
            turn = turn.compose(before -> examined(checkup.getValue()))
                    .onSuccess(found -> findings.put(checkup.getKey(), found))
                    .mapEmpty();
        }
        return turn.map(findings);
    }

    private static Future<List<Finding>> examined(Checkup checkup) {
        return Future.succeededFuture()
                .compose(unused -> checkup.examine())
                .otherwise(failed -> List.of(new Finding(
                        "examination",
                        Grade.FAULTY,
                        String.valueOf(failed.getMessage()),
                        Optional.of("Correct what the message names."))));
    }

    private Future<List<Finding>> documents() {
        CatalogueCompilation compilation =
                new DocumentsAdapter(settings.storage().documentsDirectory()).load();
        List<Finding> findings = new ArrayList<>();
        if (compilation instanceof CatalogueCompilation.Faulty faulty) {
            faulty.faults()
                    .forEach(fault -> findings.add(new Finding(
                            "document", Grade.FAULTY, fault.toString(), Optional.of("Correct the document."))));
        } else {
            findings.add(new Finding("documents", Grade.GOOD, "have no fault", Optional.empty()));
        }
        return Future.succeededFuture(findings);
    }

    private Future<List<Finding>> database() {
        Optional<String> url = settings.storage().databaseUrl();
        return url.isEmpty()
                ? Future.succeededFuture(List.of(new Finding(
                        "embedded",
                        Grade.UNSEEN,
                        "the embedded database runs only with the engine",
                        Optional.of("Nothing to do: the engine brings it up to date at each start."))))
                : Journal.look(settings.storage(), url.get(), secrets)
                        .compose(look -> new PostgresCheckupAdapter(vertx, look).examine());
    }

    private Future<List<Finding>> shop(Shop shop) {
        if (shop.admin().isEmpty()) {
            return Future.succeededFuture(List.of(emulated()));
        }
        Settings.ShopAdmin admin = shop.admin().get();
        Optional<String> endpoint = settings.ops().publicUrl().map(url -> url + "/webhooks/shopify/" + shop.name());
        return access(admin).compose(access -> {
            ShopifyAdminSettings.Shop which = new ShopifyAdminSettings.Shop(
                    TenantId.DEFAULT,
                    shop.name(),
                    shop.domain(),
                    admin.url().toString(),
                    ShopifyAdminSettings.API_VERSION);
            ShopifyAdminAdapter adapter = ShopifyAdminAdapter.create(
                    vertx, ShopifyAdminSettings.of(which, access), new SignalsAdapter(clock), clock, random);
            return adapter.checkup(endpoint).examine().eventually(() -> adapter.close());
        });
    }

    private Future<Access> access(Settings.ShopAdmin admin) {
        String host = SecretHosts.host(admin.url());
        return switch (admin.credentials()) {
            case Settings.ShopCredentials.Token token ->
                secrets.sentTo(host, token.token()).map(Access::token);
            case Settings.ShopCredentials.Client client ->
                secrets.sentTo(host, client.secret()).map(secret -> Access.client(client.id(), secret));
        };
    }

    private Future<List<Finding>> erp(Erp erp) {
        if (erp.environment().isEmpty()) {
            return Future.succeededFuture(List.of(emulated()));
        }
        DynamicsCheckupSettings what = new DynamicsCheckupSettings(
                Targets.settings(erp, erp.environment().get()), Expectations.of(settings, erp));
        return secrets.sentTo(
                        SecretHosts.host(erp.environment().get().tokenUrl()),
                        erp.environment().get().clientSecret())
                .compose(secret -> {
                    DynamicsCheckupAdapter checkup = DynamicsCheckupAdapter.create(vertx, what, secret, clock);
                    return checkup.examine().eventually(() -> checkup.close());
                });
    }

    private static Finding emulated() {
        return new Finding("emulated", Grade.GOOD, "it is emulated, with the engine", Optional.empty());
    }
}
