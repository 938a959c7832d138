package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.secrets.SecretsAdapter;
import dev.hexbridge.adapters.secrets.SecretsSettings;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.SecretRef;
import dev.hexbridge.bootstrap.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the secrets that the settings name.
 *
 * @param store where they are
 * @param hosts where each may go
 */
record Secrets(SecretsAdapter store, SecretHosts hosts) {

    /** Secrets of the environment and of the settings' folder. */
    static Secrets of(Vertx vertx, Settings settings, Map<String, String> environment) {
        SecretHosts hosts = SecretHosts.of(settings);
        SecretsSettings where =
                new SecretsSettings(environment, settings.storage().secrets().directory(), hosts.approved());
        return new Secrets(new SecretsAdapter(vertx, where), hosts);
    }

    /** A secret that is sent to a host; refused where it is not approved for that host. */
    Future<Secret> sentTo(String host, SecretRef ref) {
        return switch (ref) {
            case SecretRef.Given given -> Future.succeededFuture(given.value());
            case SecretRef.Reference reference -> store.boundTo(host).resolve(reference.reference());
        };
    }

    /**
     * A secret that stays in the engine. One that is sent elsewhere too, as an app's secret that also signs webhooks,
     * is asked for in the name of a host that it may go to.
     */
    Future<Secret> kept(SecretRef ref) {
        return switch (ref) {
            case SecretRef.Given given -> Future.succeededFuture(given.value());
            case SecretRef.Reference reference -> {
                Optional<String> bound = hosts.approved().getOrDefault(reference.reference(), Set.of()).stream()
                        .findFirst();
                yield bound.map(host -> store.boundTo(host).resolve(reference.reference()))
                        .orElseGet(() -> store.resolve(reference.reference()));
            }
        };
    }

    Future<List<Secret>> kept(List<SecretRef> refs) {
        List<Future<Secret>> secrets = refs.stream().map(this::kept).toList();
        return Future.all(secrets)
                .map(all -> secrets.stream().map(Future::result).toList());
    }
}
