package dev.hexbridge.application.contract;

import dev.hexbridge.application.port.outbound.SecretStore;
import io.vertx.core.Future;
import java.util.Map;

/** Secrets for tests, by reference. */
public record InMemorySecretStore(Map<String, String> secrets) implements SecretStore {

    @Override
    public Future<Secret> resolve(String reference) {
        if (!reference.startsWith("secret://")) {
            return Future.failedFuture("not a reference to a secret");
        }
        return secrets.containsKey(reference)
                ? Future.succeededFuture(new Secret(secrets.get(reference)))
                : Future.failedFuture("no secret under " + reference);
    }
}
