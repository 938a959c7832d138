package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.fault.Fault;
import dev.hexbridge.adapters.proving.tormented.Plant;
import java.time.Duration;
import java.util.List;

/**
 * What is to be done.
 *
 * @param seed what all chance follows
 * @param pace how much and how long
 * @param faults the kinds to choose from
 * @param plant the fault that is planted in the engine
 */
public record Plan(long seed, Pace pace, List<Fault> faults, Plant plant) {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofSeconds(20);

    /**
     * How much and how long.
     *
     * @param time how long faults are injected
     * @param most how many faults at most
     * @param warmUp how long there is load alone, before the faults and after them
     */
    public record Pace(Duration time, int most, Duration warmUp) {

        private static final Duration USUAL = Duration.ofSeconds(2);

        /** Until the time is over. */
        public static Pace of(Duration time) {
            return new Pace(time, Integer.MAX_VALUE, USUAL);
        }

        /** Until so many faults were injected, or the time is over. */
        public Pace atMost(int faults) {
            return new Pace(time, faults, warmUp);
        }

        /** With less load alone. */
        public Pace warmedUpFor(Duration shorter) {
            return new Pace(time, most, shorter);
        }
    }

    public Plan {
        faults = List.copyOf(faults);
    }

    /** How long everything may take to come to rest afterwards. A planted fault may well keep it from that. */
    Duration quiet() {
        return plant == Plant.NONE ? LONG : SHORT;
    }
}
