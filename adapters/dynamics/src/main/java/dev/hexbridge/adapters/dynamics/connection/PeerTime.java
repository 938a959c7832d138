package dev.hexbridge.adapters.dynamics.connection;

import java.time.Duration;

/**
 * Predicts how long the peer works on a request, from how long it took for each of its parts so far (an exponentially
 * weighted average), and says how many parts the next request may have. It starts small, and never asks for more than
 * twice what was seen to work.
 */
public final class PeerTime {

    private static final double WEIGHT = 0.3;
    private static final double SHORTEST = 1e-6;

    private final double target;
    private final int most;
    private double secondsPerPart;
    private int proven;

    /**
     * Nothing is known yet.
     *
     * @param target how long a request may take the peer
     * @param first how many parts the first request may have
     * @param most how many any request may have
     */
    public PeerTime(Duration target, int first, int most) {
        this.target = target.toNanos() / 1e9;
        this.most = most;
        this.secondsPerPart = this.target / first;
        this.proven = (first + 1) / 2;
    }

    /** How many parts the next request may have. */
    public synchronized int parts() {
        long predicted = (long) (target / secondsPerPart);
        return (int) Math.max(1, Math.min(Math.min(predicted, most), 2L * proven));
    }

    /** A request with so many parts took the peer so long. */
    public synchronized void answered(int parts, Duration took) {
        learn(parts, took);
        proven = Math.max(proven, parts);
    }

    /** A request with so many parts got no answer in this time. */
    public synchronized void lost(int parts, Duration took) {
        learn(parts, took);
        proven = Math.max(1, Math.min(proven, parts) / 2);
    }

    private void learn(int parts, Duration took) {
        double seen = Math.max(SHORTEST, took.toNanos() / 1e9 / Math.max(1, parts));
        secondsPerPart = (1 - WEIGHT) * secondsPerPart + WEIGHT * seen;
    }
}
