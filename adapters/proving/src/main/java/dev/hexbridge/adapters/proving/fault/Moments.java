package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting. */
final class Moments {

    private static final Duration BREAKER = Duration.ofSeconds(16);

    private Moments() {}

    static void pass(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    static long between(SplittableRandom dice, long least, long most) {
        return dice.nextLong(least, most + 1);
    }

    /** Waits until the engine speaks with D365: while its breaker is open nothing that is done there is felt. */
    static void untilErpIsAsked(Berth berth) throws InterruptedException {
        int before = berth.erp().flow().total();
        until(BREAKER, () -> berth.erp().flow().total() > before);
    }

    /** Whether it came true in time. */
    static boolean until(Duration patience, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return true;
    }
}
