package dev.hexbridge.adapters.sandboxdynamics.faults;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** All chance in the emulator, from one seed: the same seed and the same requests make the same faults. */
public final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private RandomGenerator random;

    /** Dice that start from a seed. */
    public Dice(long seed) {
        this.random = FACTORY.create(seed);
    }

    /** Starts again from a seed. */
    public void reseed(long seed) {
        random = FACTORY.create(seed);
    }

    /** Whether the fault strikes now; a sure strike is used up. */
    public <T extends Odds<T>> boolean strikes(Knob<T> fault) {
        T odds = fault.get();
        if (odds.nextN() > 0) {
            fault.set(odds.spent());
            return true;
        }
        return strikes(odds.rate());
    }

    /** Whether something of that probability happens now. */
    public boolean strikes(double rate) {
        return rate > 0 && random.nextDouble() < rate;
    }

    /** A number of milliseconds within the span. */
    public int within(Range span) {
        return span.max() == 0 ? 0 : random.nextInt(span.min(), span.max() + 1);
    }

    /** A record version: different from call to call, of no order. */
    public int version() {
        return random.nextInt(2, Integer.MAX_VALUE);
    }

    /** A fresh identifier of 32 hexadecimal digits. */
    public String identifier() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    /** The generator itself, for shuffling. */
    public RandomGenerator generator() {
        return random;
    }
}
