package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.port.outbound.SecretStore;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.SecretRef;
import io.vertx.core.Future;
import java.util.List;

/** Resolves the secrets that the settings name. */
record Secrets(SecretStore store) {

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
