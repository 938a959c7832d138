package dev.hexbridge.adapters.proving.run;

import dev.hexbridge.adapters.proving.meter.Processes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Processor seconds by who used them.
 *
 * @param seconds by name
 */
record Usage(Map<String, Double> seconds) {

    static Usage read(Site site, Map<String, Long> processes) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        processes.forEach((name, pid) -> seconds.put(name, Processes.cpuSeconds(pid)));
        seconds.put("load", Processes.cpuSeconds(site.load().pid()));
        OptionalLong postmaster = site.postmaster();
        if (postmaster.isPresent()) {
            seconds.put("database", Processes.cpuSecondsOfTree(postmaster.getAsLong()));
        }
        return new Usage(seconds);
    }

    /** What was used since an earlier reading, to a hundredth of a second. */
    Map<String, Object> since(Usage earlier) {
        Map<String, Object> used = new LinkedHashMap<>();
        seconds.forEach((name, total) ->
                used.put(name, Math.round((total - earlier.seconds.getOrDefault(name, 0.0)) * 100) / 100.0));
        return used;
    }
}
