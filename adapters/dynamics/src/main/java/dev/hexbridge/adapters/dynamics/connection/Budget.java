package dev.hexbridge.adapters.dynamics.connection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A rate of requests, kept by appointment: each request gets the earliest time at which it fits. Up to one second's
 * worth of requests may come together.
 */
final class Budget {

    private final InstantSource clock;
    private final Duration interval;
    private final Duration burst;
    private Instant next;

    Budget(double requestsPerSecond, InstantSource clock) {
        this.clock = clock;
        this.interval = Duration.ofNanos((long) (1_000_000_000 / requestsPerSecond));
        this.burst = requestsPerSecond > 1 ? Duration.ofSeconds(1).minus(interval) : Duration.ZERO;
        this.next = clock.instant();
    }

    /** Takes one request out of the budget, and tells how long it has to wait. */
    synchronized Duration take() {
        Instant now = clock.instant();
        Instant due = next.isAfter(now) ? next : now;
        next = due.plus(interval);
        return delay(due, now);
    }

    /** How long a request would have to wait now. */
    synchronized Duration ahead() {
        return delay(next, clock.instant());
    }

    private Duration delay(Instant due, Instant now) {
        Duration wait = Duration.between(now, due).minus(burst);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
