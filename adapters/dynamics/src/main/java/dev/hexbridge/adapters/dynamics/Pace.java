package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.connection.PeerTime;

/** How large batches of writes may be: by predicted time, and in operations. */
final class Pace {

    private static final double WEIGHT = 0.2;
    private static final double USUAL_WRITES = 3;

    private final PeerTime time;
    private final int maxOperations;
    private double writesPerOperation = USUAL_WRITES;

    Pace(PeerTime time, int maxOperations) {
        this.time = time;
        this.maxOperations = maxOperations;
    }

    PeerTime time() {
        return time;
    }

    int maxOperations() {
        return maxOperations;
    }

    /** An operation came to so many writes. */
    synchronized void saw(int writes) {
        writesPerOperation += WEIGHT * (writes - writesPerOperation);
    }

    /** How many operations the next batch is likely to carry. */
    synchronized int operations() {
        int fitting = (int) (time.parts() / Math.max(1, writesPerOperation));
        return Math.max(1, Math.min(fitting, maxOperations));
    }
}
