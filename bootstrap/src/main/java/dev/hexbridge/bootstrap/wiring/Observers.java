package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.operations.SignalsAdapter;
import dev.hexbridge.adapters.telemetry.TelemetryAdapter;
import dev.hexbridge.adapters.telemetry.TelemetrySettings;
import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.watch.Hearing;
import dev.hexbridge.application.watch.Post;
import dev.hexbridge.application.watch.Regime;
import dev.hexbridge.application.watch.Senses;
import dev.hexbridge.application.watch.Watch;
import dev.hexbridge.bootstrap.settings.Ops;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.domain.alert.AlertKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who looks on while the engine works.
 *
 * @param metrics gathers metrics and writes the log
 * @param hearing hears all signals first, and passes them on
 * @param traces records traces, where they are wanted
 * @param alarms the ways to reach people
 */
record Observers(SignalsAdapter metrics, Hearing hearing, Optional<TelemetryAdapter> traces, Alarms alarms) {

    static Future<Observers> open(Vertx vertx, Settings settings, Secrets secrets, InstantSource clock) {
        SignalsAdapter metrics = new SignalsAdapter(clock);
        Future<Optional<TelemetryAdapter>> traces = settings.ops()
                .traces()
                .map(given -> traces(given, secrets, clock).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
        Future<Alarms> alarms = Alarms.open(vertx, settings.ops().alerts().channels(), secrets, clock);
        List<String> shops =
                settings.shops().stream().map(shop -> shop.name().value()).toList();
        return Future.all(traces, alarms).map(both -> {
            Signals next = traces.result()
                    .<Signals>map(also -> new BothSignals(metrics, also))
                    .orElse(metrics);
            return new Observers(metrics, new Hearing(next, clock, shops), traces.result(), alarms.result());
        });
    }

    private static Future<TelemetryAdapter> traces(Ops.Traces given, Secrets secrets, InstantSource clock) {
        Future<Map<String, Secret>> headers = given.header()
                .map(header -> secrets.sentTo(SecretHosts.host(given.endpoint()), header.value())
                        .map(value -> Map.of(header.name(), value)))
                .orElseGet(() -> Future.succeededFuture(Map.of()));
        return headers.map(shown -> new TelemetryAdapter(
                new TelemetrySettings(given.endpoint().toString(), given.ratio(), shown, ProgramVersion.text()),
                clock));
    }

    /** Who is told of what happens. */
    Signals signals() {
        return hearing;
    }

    ReceiveChange tracing(ReceiveChange intake) {
        return traces.map(on -> on.tracing(intake)).orElse(intake);
    }

    TargetSystem tracing(TargetSystem target) {
        return traces.map(on -> on.tracing(target)).orElse(target);
    }

    /** Keys became dirty. */
    void marked(List<Dirty> dirty) {
        traces.ifPresent(on -> dirty.forEach(each -> on.marked(
                each.key().mark().snapshot(),
                each.key().mark().version().readAt(),
                each.key().mark().key().text())));
    }

    /** A watch over an engine; it has looked at nothing yet. */
    Watch watch(Ops.Alerts settings, Sights sights, LoopTimers timers) {
        Senses senses = new Senses(sights.history(), sights.targets(), hearing, settings.credentials(), timers);
        sights.idle().forEach((name, reason) -> senses.report(AlertKind.STANDING_STILL, name, reason));
        Regime regime = new Regime(settings.interval(), settings.thresholds(), settings.patience());
        return new Watch(senses, new Post(alarms.channels(), hearing), regime, metrics.clock(), sights.work());
    }

    /**
     * What a watch looks at.
     *
     * @param history the journal
     * @param work takes the audit rows of what people ask of the watch
     * @param targets the target connections by name
     * @param idle what did not start, and why
     */
    record Sights(History history, UnitOfWork work, Map<String, TargetSystem> targets, Map<String, String> idle) {}

    Future<Void> close() {
        Future<Void> sent = traces.map(TelemetryAdapter::close).orElseGet(Future::succeededFuture);
        return Future.join(sent, alarms.close())
                .<Void>mapEmpty()
                .otherwiseEmpty()
                .onComplete(closed -> metrics.close());
    }
}
