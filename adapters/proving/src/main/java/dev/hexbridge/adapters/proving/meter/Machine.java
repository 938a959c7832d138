package dev.hexbridge.adapters.proving.meter;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** On what is measured, and how busy it was before: a figure from a busy machine says little. */
public final class Machine {

    private Machine() {}

    /** For a report. The load average is that of the minute before; it is negative where the system tells none. */
    public static Map<String, Object> figures(InstantSource clock) {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        figures.put("processors", system.getAvailableProcessors());
        figures.put("system", system.getName() + " " + system.getVersion() + " " + system.getArch());
        figures.put("java", Runtime.version().toString());
        figures.put("loadAverageBefore", Math.round(system.getSystemLoadAverage() * 100) / 100.0);
        return figures;
    }
}
