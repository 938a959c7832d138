package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.fault.Fault;
import dev.hexbridge.adapters.proving.tormented.Plant;
import java.time.Duration;
import java.util.List;

/**
 * What is to be done.
 *
 * @param seed what all chance follows
 * @param time how long faults are injected
 * @param most how many faults at most
 * @param faults the kinds to choose from
 * @param plant the fault that is planted in the engine
 */
public record Plan(long seed, Duration time, int most, List<Fault> faults, Plant plant) {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration SHORT = Duration.ofSeconds(25);

    public Plan {
        faults = List.copyOf(faults);
    }

    /** How long everything may take to come to rest afterwards. A planted fault may well keep it from that. */
    Duration quiet() {
        return plant == Plant.NONE ? LONG : SHORT;
    }
}
