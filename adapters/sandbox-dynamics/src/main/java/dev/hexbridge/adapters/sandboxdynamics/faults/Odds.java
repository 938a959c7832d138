package dev.hexbridge.adapters.sandboxdynamics.faults;

/**
 * How often a fault strikes: surely for the next few occasions, afterwards with a probability.
 *
 * @param <T> the type itself
 */
public interface Odds<T extends Odds<T>> {
    /** The probability, 0 to 1, once no sure strikes are left. */
    double rate();

    /** How many of the next occasions it surely strikes. */
    int nextN();

    /** The same odds after one sure strike. */
    T spent();

    /** Refuses odds that mean nothing. */
    static void check(double rate, int nextN) {
        if (rate < 0 || rate > 1 || nextN < 0) {
            throw new IllegalArgumentException("rate is 0 to 1 and nextN is not negative");
        }
    }
}
