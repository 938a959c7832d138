package dev.hexbridge.adapters.sandboxdynamics.faults;

/**
 * The connection is closed at once, the write is applied afterwards: the peer that answers "not found" to a read-back and
 * has the document a moment later.
 *
 * @param rate the probability, 0 to 1
 * @param nextN how many of the next writes it surely strikes
 * @param delayMillis how long after the cut the write is applied
 */
public record CommitLater(double rate, int nextN, int delayMillis) implements Odds<CommitLater> {
    /** Never. */
    public static final CommitLater NEVER = new CommitLater(0, 0, 0);

    /** Checks the odds and the delay. */
    public CommitLater {
        Odds.check(rate, nextN);
        Range.checkMillis(delayMillis);
    }

    @Override
    public CommitLater spent() {
        return new CommitLater(rate, nextN - 1, delayMillis);
    }
}
