package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.dynamics.DynamicsSettings;
import dev.hexbridge.adapters.secrets.SecretsAdapter;
import dev.hexbridge.bootstrap.settings.SecretRef;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be told of connections without reaching out: entity sets, the form of references, approved hosts. */
final class ConnectionChecks {

    private final SecretHosts hosts;
    private final List<String> faults = new ArrayList<>();

    private ConnectionChecks(Settings settings) {
        this.hosts = SecretHosts.of(settings);
        settings.storage().databasePassword().ifPresent(secret -> malformed("database.password", secret));
        settings.shops().forEach(this::shop);
        settings.erps().forEach(this::erp);
    }

    static List<String> of(Settings settings) {
        return List.copyOf(new ConnectionChecks(settings).faults);
    }

    private void shop(Shop shop) {
        String place = "shopify " + shop.name();
        shop.webhookSecrets().forEach(secret -> malformed(place + ": webhookSecret", secret));
        SecretHosts.sent(shop).forEach(secret -> check(place + ": adminToken or clientSecret", secret));
    }

    private void erp(Erp erp) {
        String place = "dynamics " + erp.name();
        SecretHosts.sent(erp).forEach(secret -> check(place + ": clientSecret", secret));
        entitySets(erp).forEach(fault -> faults.add(place + ": " + fault));
    }

    /** What is wrong with the entity sets; they are wrong or right wherever an emulated environment will be. */
    static List<String> entitySets(Erp erp) {
        DynamicsSettings.Environment anywhere = erp.environment()
                .map(Targets::environment)
                .orElseGet(() -> DynamicsSettings.Environment.of(
                        "https://d365.example.com", "https://login.example.com/token", "id"));
        return new DynamicsSettings(anywhere, erp.entitySets(), erp.load(), DynamicsSettings.Breaker.USUAL).faults();
    }

    private void check(String place, SecretHosts.Sent sent) {
        malformed(place, sent.secret());
        hosts.fault(sent).ifPresent(fault -> faults.add(place + ": " + fault));
    }

    private void malformed(String place, SecretRef secret) {
        Stream.of(secret)
                .filter(SecretRef.Reference.class::isInstance)
                .map(SecretRef.Reference.class::cast)
                .map(reference -> SecretsAdapter.fault(reference.reference()))
                .flatMap(Optional::stream)
                .forEach(fault -> faults.add(place + ": " + fault));
    }
}
