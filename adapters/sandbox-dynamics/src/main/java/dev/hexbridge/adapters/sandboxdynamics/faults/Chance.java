package dev.hexbridge.adapters.sandboxdynamics.faults;

/**
 * Odds and nothing else.
 *
 * @param rate the probability, 0 to 1
 * @param nextN how many of the next occasions it surely strikes
 */
public record Chance(double rate, int nextN) implements Odds<Chance> {
    /** Never. */
    public static final Chance NEVER = new Chance(0, 0);

    /** Checks the odds. */
    public Chance {
        Odds.check(rate, nextN);
    }

    @Override
    public Chance spent() {
        return new Chance(rate, nextN - 1);
    }
}
