package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.WatchAlerts;
import dev.hexbridge.application.port.inbound.WatchAlerts.Census;
import dev.hexbridge.domain.alert.AlertKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/**
 * What fires, and what became of the newest receipts, as gauges. They are as old as the last look of the watch, which
 * keeps both in memory: nothing is asked when metrics are scraped.
 */
final class WatchGauges {

    private static final List<String> STATUSES = List.of(
            "received", "applied", "superseded", "ignored", "filtered", "held", "dead", "quarantined", "in-flight");

    private final WatchAlerts watch;
    private final MeterRegistry registry;

    WatchGauges(WatchAlerts watch, MeterRegistry registry) {
        this.watch = watch;
        this.registry = registry;
    }

    void register() {
        for (AlertKind kind : AlertKind.values()) {
            Gauge.builder("hexbridge.alerts.firing", () -> firing(kind))
                    .tag("alert", kind.token())
                    .tag("severity", kind.severity().token())
                    .register(registry);
        }
        for (String status : STATUSES) {
            Gauge.builder(
                            "hexbridge.census.receipts",
                            () -> census().map(it -> it.byStatus().getOrDefault(status, 0L))
                                    .orElse(null))
                    .tag("status", status)
                    .register(registry);
        }
        Gauge.builder(
                        "hexbridge.census.unaccounted",
                        () -> census().map(Census::unaccounted).orElse(null))
                .register(registry);
    }

    private long firing(AlertKind kind) {
        return Optional.ofNullable(watch.alerts(Principal.ENGINE).result()).orElse(List.of()).stream()
                .filter(alert -> alert.firing() && alert.kind().equals(kind.token()))
                .count();
    }

    private Optional<Census> census() {
        return Optional.ofNullable(watch.census().result());
    }
}
