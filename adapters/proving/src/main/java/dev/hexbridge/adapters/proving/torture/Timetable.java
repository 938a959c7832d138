package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.fault.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Which fault comes after which, with the chance that each goes by and the pause before it: all of it from the seed
 * alone. Every kind comes once before any comes again. It has no end.
 */
public final class Timetable implements Iterator<Timetable.Entry> {

    private static final long LEAST_PAUSE_MS = 300;
    private static final long MOST_PAUSE_MS = 1_500;

    private final List<Fault> faults;
    private final SplittableRandom dice;
    private final List<Fault> round = new ArrayList<>();

    /**
     * One fault.
     *
     * @param fault the fault
     * @param pauseMillis how long nothing is done before it
     * @param seed what its own chance goes by
     */
    public record Entry(Fault fault, long pauseMillis, long seed) {}

    /** The timetable of a seed. */
    public Timetable(List<Fault> faults, long seed) {
        this.faults = List.copyOf(faults);
        this.dice = new SplittableRandom(seed);
    }

    @Override
    public boolean hasNext() {
        return !faults.isEmpty();
    }

    @Override
    public Entry next() {
        if (faults.isEmpty()) {
            throw new NoSuchElementException();
        }
        if (round.isEmpty()) {
            round.addAll(faults);
            Collections.shuffle(round, new Random(dice.nextLong()));
        }
        return new Entry(round.removeLast(), dice.nextLong(LEAST_PAUSE_MS, MOST_PAUSE_MS), dice.nextLong());
    }
}
