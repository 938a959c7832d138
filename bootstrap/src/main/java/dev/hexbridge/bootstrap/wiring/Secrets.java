package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.secrets.SecretsAdapter;
import dev.hexbridge.adapters.secrets.SecretsSettings;
import dev.hexbridge.application.port.outbound.SecretStore;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.SecretRef;
import dev.hexbridge.bootstrap.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;

/** Resolves the secrets that the settings name. */
record Secrets(SecretStore store) {

    /** Secrets of the environment and of the settings' folder. */
    static Secrets of(Vertx vertx, Settings.Storage storage, Map<String, String> environment) {
        return new Secrets(
                new SecretsAdapter(vertx, new SecretsSettings(environment, storage.secretsDirectory(), Map.of())));
    }

    Future<Secret> of(SecretRef ref) {
        return switch (ref) {
            case SecretRef.Given given -> Future.succeededFuture(given.value());
            case SecretRef.Reference reference -> store.resolve(reference.reference());
        };
    }

    Future<List<Secret>> of(List<SecretRef> refs) {
        List<Future<Secret>> secrets = refs.stream().map(this::of).toList();
        return Future.all(secrets)
                .map(all -> secrets.stream().map(Future::result).toList());
    }
}
