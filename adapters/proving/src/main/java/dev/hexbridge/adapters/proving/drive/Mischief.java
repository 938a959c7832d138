package dev.hexbridge.adapters.proving.drive;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/** What a courier does to parcels on purpose: brings them twice, in another order, under another name, late. */
public final class Mischief {

    private static final long LATE_MS = 1_500;

    private final LongAdder doubled = new LongAdder();
    private final LongAdder swapped = new LongAdder();
    private final LongAdder late = new LongAdder();
    private volatile double rate;
    private Optional<Parcel> held = Optional.empty();

    /** The share of parcels that each trick is played on; 0 for none. */
    public void rate(double share) {
        rate = share;
    }

    void of(Parcel parcel, SplittableRandom dice, Consumer<Parcel> post, ObjLongConsumer<Parcel> later) {
        double chance = dice.nextDouble();
        double trick = rate;
        if (chance < trick) {
            post.accept(parcel);
            post.accept(parcel);
            doubled.increment();
        } else if (chance < 2 * trick) {
            post.accept(parcel);
            post.accept(parcel.renamed(new UUID(dice.nextLong(), dice.nextLong()).toString()));
            doubled.increment();
        } else if (chance < 3 * trick && held.isEmpty()) {
            held = Optional.of(parcel);
            swapped.increment();
        } else if (chance < 4 * trick) {
            later.accept(parcel, LATE_MS);
            late.increment();
        } else {
            post.accept(parcel);
        }
        if (held.filter(one -> !one.equals(parcel)).isPresent()) {
            release(post);
        }
    }

    void end(Consumer<Parcel> post) {
        rate = 0;
        release(post);
    }

    private void release(Consumer<Parcel> post) {
        held.ifPresent(post);
        held = Optional.empty();
    }

    /** How many parcels were brought twice. */
    public long doubled() {
        return doubled.sum();
    }

    /** How many came after one that was sent later. */
    public long swapped() {
        return swapped.sum();
    }

    /** How many came late. */
    public long late() {
        return late.sum();
    }
}
