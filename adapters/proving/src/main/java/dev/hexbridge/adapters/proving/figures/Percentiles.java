package dev.hexbridge.adapters.proving.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Percentiles of microseconds, told in milliseconds. */
public final class Percentiles {

    private Percentiles() {}

    /** p50, p90, p99, max; empty of an empty histogram. */
    public static Map<String, Object> millis(Histogram micros) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (micros.getTotalCount() > 0) {
            figures.put("p50", micros.getValueAtPercentile(50) / 1e3);
            figures.put("p90", micros.getValueAtPercentile(90) / 1e3);
            figures.put("p99", micros.getValueAtPercentile(99) / 1e3);
            figures.put("max", micros.getMaxValue() / 1e3);
        }
        return figures;
    }
}
