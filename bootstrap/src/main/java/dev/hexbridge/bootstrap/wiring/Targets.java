package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.dynamics.DynamicsAdapter;
import dev.hexbridge.adapters.dynamics.DynamicsSettings;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.bootstrap.settings.Settings.Environment;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The adapters of the target connections, by name. */
record Targets(Map<ConnectionName, DynamicsAdapter> adapters) {

    static Future<Targets> open(Vertx vertx, List<Erp> erps, Secrets secrets, InstantSource clock) {
        Map<ConnectionName, Future<DynamicsAdapter>> opening = new HashMap<>();
        for (Erp erp : erps) {
            Environment environment = erp.environment().orElseThrow();
            DynamicsSettings settings = settings(erp, environment);
            opening.put(
                    erp.name(),
                    secrets.of(environment.clientSecret())
                            .map(secret -> DynamicsAdapter.create(vertx, settings, secret, clock)));
        }
        return Future.all(List.copyOf(opening.values())).map(all -> {
            Map<ConnectionName, DynamicsAdapter> adapters = new HashMap<>();
            opening.forEach((name, adapter) -> adapters.put(name, adapter.result()));
            return new Targets(adapters);
        });
    }

    static DynamicsSettings settings(Erp erp, Environment environment) {
        DynamicsSettings.Environment where = DynamicsSettings.Environment.of(
                environment.url().toString(), environment.tokenUrl().toString(), environment.clientId());
        DynamicsSettings settings = new DynamicsSettings(
                where, erp.entitySets(), DynamicsSettings.Load.USUAL, DynamicsSettings.Breaker.USUAL);
        List<String> faults = settings.faults();
        if (!faults.isEmpty()) {
            throw new StartFailure("The connection " + erp.name() + " is set up wrongly: " + String.join("; ", faults));
        }
        return settings;
    }

    Map<String, TargetSystem> byName() {
        Map<String, TargetSystem> systems = new TreeMap<>();
        adapters.forEach((name, adapter) -> systems.put(name.value(), adapter));
        return systems;
    }

    Future<Void> close() {
        return Future.join(
                        adapters.values().stream().map(DynamicsAdapter::close).toList())
                .mapEmpty();
    }
}
