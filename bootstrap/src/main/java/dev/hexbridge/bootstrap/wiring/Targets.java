package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.dynamics.DynamicsAdapter;
import dev.hexbridge.adapters.dynamics.DynamicsSettings;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.bootstrap.settings.Settings.Environment;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.domain.failure.FailurePatterns;
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
 * The adapters of the target connections, by name.
 *
 * @param adapters those that can be used
 * @param closed why the others cannot
 * @param windows how long each may take to bring about what it was sent after its answer was lost
 */
record Targets(
        Map<ConnectionName, DynamicsAdapter> adapters,
        Map<ConnectionName, String> closed,
        Map<ConnectionName, Duration> windows) {

    private static final Duration SHORTEST_USUAL_WINDOW = Duration.ofMinutes(2);

    /** Opens the targets; what is wrong with one closes that one alone. */
    static Future<Targets> open(
            Vertx vertx, List<Erp> erps, Secrets secrets, FailurePatterns patterns, InstantSource clock) {
        Targets targets = new Targets(new HashMap<>(), new HashMap<>(), windows(erps));
        return Future.all(erps.stream()
                        .map(erp -> open(vertx, erp, secrets, patterns, clock)
                                .onSuccess(adapter -> targets.adapters().put(erp.name(), adapter))
                                .otherwise(failed -> {
                                    targets.closed().put(erp.name(), String.valueOf(failed.getMessage()));
                                    return null;
                                }))
                        .toList())
                .map(all -> targets);
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

    private static Future<DynamicsAdapter> open(
            Vertx vertx, Erp erp, Secrets secrets, FailurePatterns patterns, InstantSource clock) {
        Environment environment = erp.environment().orElseThrow();
        DynamicsSettings settings = settings(erp, environment);
        List<String> faults = settings.faults();
        return faults.isEmpty()
                ? secrets.sentTo(SecretHosts.host(environment.tokenUrl()), environment.clientSecret())
                        .map(secret -> DynamicsAdapter.create(vertx, settings, secret, patterns, clock))
                : Future.failedFuture(new StartFailure(String.join("; ", faults)));
    }

    static DynamicsSettings settings(Erp erp, Environment environment) {
        return new DynamicsSettings(
                environment(environment), erp.entitySets(), erp.load(), DynamicsSettings.Breaker.USUAL);
    }

    static DynamicsSettings.Environment environment(Environment environment) {
        return DynamicsSettings.Environment.of(
                environment.url().toString(), environment.tokenUrl().toString(), environment.clientId());
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
