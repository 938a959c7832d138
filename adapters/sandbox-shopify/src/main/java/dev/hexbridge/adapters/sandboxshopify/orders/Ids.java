package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Growing 64-bit ids and order numbers. They start from the clock, above 2^53, so that a shop that is started again with
 * the same seed does not hand out the ids of its last life.
 */
final class Ids {

    private static final long PER_MILLI = 8192;
    private static final long NUMBERS_FROM =
            Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    private final InstantSource clock;
    private long last;
    private int lastNumber;

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    long next() {
        last = Math.max(last + 1, clock.millis() * PER_MILLI);
        return last;
    }

    int nextNumber() {
        long seconds = clock.instant().getEpochSecond() - NUMBERS_FROM;
        lastNumber = Math.max(lastNumber + 1, (int) Math.max(1001, seconds));
        return lastNumber;
    }
}
