package dev.hexbridge.adapters.proving.figures;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How measured times are spread, by nearest rank: a percentile is a time that was measured.
 *
 * @param count how many were measured
 * @param p50 half of them took no longer
 * @param p95 95 of 100 took no longer
 * @param p99 99 of 100 took no longer
 * @param max the longest
 */
public record Spread(int count, Duration p50, Duration p95, Duration p99, Duration max) {

    /** Of at least one time. */
    public static Spread of(Collection<Duration> times) {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        Duration[] sorted = times.toArray(Duration[]::new);
        Arrays.sort(sorted);
        return new Spread(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), rank(sorted, 100));
    }

    private static Duration rank(Duration[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(1, rank) - 1];
    }

    /** In milliseconds, by name, for a JSON report. */
    public Map<String, Object> millis() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("count", count);
        figures.put("p50", millis(p50));
        figures.put("p95", millis(p95));
        figures.put("p99", millis(p99));
        figures.put("max", millis(max));
        return figures;
    }

    private static double millis(Duration time) {
        return Math.round(time.toNanos() / 10_000.0) / 100.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms (%d)",
                millis(p50),
                millis(p95),
                millis(p99),
                millis(max),
                count);
    }
}
