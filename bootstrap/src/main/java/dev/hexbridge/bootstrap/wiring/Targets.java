package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.dynamics.DynamicsAdapter;
import dev.hexbridge.adapters.dynamics.DynamicsSettings;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.bootstrap.settings.Settings.Environment;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The target connections, by name.
 *
 * @param adapters their adapters
 * @param windows how long each may take to bring about what it was sent after its answer was lost
 */
record Targets(Map<ConnectionName, DynamicsAdapter> adapters, Map<ConnectionName, Duration> windows) {

    private static final Duration SHORTEST_USUAL_WINDOW = Duration.ofMinutes(2);

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
            return new Targets(adapters, windows(erps));
        });
    }

    /** Twice the time that a request may take, at least two minutes, unless the settings say otherwise. */
    private static Map<ConnectionName, Duration> windows(List<Erp> erps) {
        Duration twice = DynamicsSettings.Load.USUAL.requestTimeout().multipliedBy(2);
        Duration usual = twice.compareTo(SHORTEST_USUAL_WINDOW) < 0 ? SHORTEST_USUAL_WINDOW : twice;
        return erps.stream()
                .collect(Collectors.toMap(Erp::name, erp -> erp.settleWindow().orElse(usual)));
    }

    Duration window(ConnectionName target) {
        return Objects.requireNonNull(windows.get(target));
    }

    private static DynamicsSettings settings(Erp erp, Environment environment) {
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
