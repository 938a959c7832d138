package dev.hexbridge.adapters.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.TreeMap;

/** How the versions stand in which other systems are spoken to, as gauges. */
final class Versions {

    private final Map<String, Standing> standings = new TreeMap<>();
    private final MultiGauge served;
    private final MultiGauge days;

    private record Standing(boolean asAsked, long daysLeft) {}

    Versions(MeterRegistry registry) {
        served = MultiGauge.builder("hexbridge.source.version.served").register(registry);
        days = MultiGauge.builder("hexbridge.source.version.days").register(registry);
    }

    void told(String connection, boolean asAsked, long daysLeft) {
        standings.put(connection, new Standing(asAsked, daysLeft));
        served.register(
                standings.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue().asAsked() ? 1 : 0))
                        .toList(),
                true);
        days.register(
                standings.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue().daysLeft()))
                        .toList(),
                true);
    }

    private static Row<Number> row(String connection, long value) {
        return Row.of(Tags.of("connection", connection), value);
    }
}
