package dev.hexbridge.bootstrap.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting on a thread that has nothing else to do: the one that ends the program. */
final class Waiting {

    private Waiting() {}

    /** Whether the latch opened in time. */
    static boolean upTo(CountDownLatch latch, long time, TimeUnit unit) {
        try {
            return latch.await(time, unit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
