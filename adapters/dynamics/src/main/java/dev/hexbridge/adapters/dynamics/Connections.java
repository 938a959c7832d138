package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.connection.Connection;
import dev.hexbridge.adapters.dynamics.connection.Credentials;
import dev.hexbridge.adapters.dynamics.connection.Wire;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** Makes connections of settings. */
final class Connections {

    private Connections() {}

    /** Opens nothing yet: the first token is asked for with the first request. */
    static Connection create(Vertx vertx, DynamicsSettings settings, Secret clientSecret, InstantSource clock) {
        DynamicsSettings.Load load = settings.load();
        Wire wire = Wire.create(vertx, load.concurrency(), load.requestTimeout(), clock);
        return new Connection(
                vertx, wire, credentials(settings.environment(), clientSecret), strength(settings), clock);
    }

    private static Credentials credentials(DynamicsSettings.Environment environment, Secret secret) {
        return new Credentials(
                environment.tokenUrl(),
                environment.clientId(),
                secret,
                environment.audience().parameter(environment.url()));
    }

    private static Connection.Strength strength(DynamicsSettings settings) {
        return new Connection.Strength(
                settings.load().concurrency(),
                settings.load().requestsPerSecond(),
                settings.breaker().faults(),
                settings.breaker().window(),
                settings.breaker().rest());
    }
}
